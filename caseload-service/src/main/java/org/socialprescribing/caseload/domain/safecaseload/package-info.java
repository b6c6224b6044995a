/**
 * How many people one link worker can safely take on: pure arithmetic over dated policy figures.
 */
@NullMarked
package org.socialprescribing.caseload.domain.safecaseload;

import org.jspecify.annotations.NullMarked;
