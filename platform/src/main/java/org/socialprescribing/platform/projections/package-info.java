/**
 * Projections: tables that are computed from a log by SQL and can be computed again at any time.
 *
 * <p>A service declares its projections in a {@link
 * org.socialprescribing.platform.projections.ProjectionSet}. A new version of one is built beside
 * the version that serves, in slices, and takes its place when it has caught up with the log; see
 * {@link org.socialprescribing.platform.projections.Projections}.
 */
@NullMarked
package org.socialprescribing.platform.projections;

import org.jspecify.annotations.NullMarked;
