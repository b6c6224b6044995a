/** Entries of the register that may be one person, for the people of their networks to compare. */
@NullMarked
package org.socialprescribing.referral.views.matches;

import org.jspecify.annotations.NullMarked;
