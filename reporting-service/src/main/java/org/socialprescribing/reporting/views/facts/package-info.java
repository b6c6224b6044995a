/** Projections of the journal: facts by their own ids, in any order of arrival. */
@NullMarked
package org.socialprescribing.reporting.views.facts;

import org.jspecify.annotations.NullMarked;
