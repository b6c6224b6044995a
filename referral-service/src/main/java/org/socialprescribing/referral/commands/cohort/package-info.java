/** Approaches the people of a list and offers each of them social prescribing. */
@NullMarked
package org.socialprescribing.referral.commands.cohort;

import org.jspecify.annotations.NullMarked;
