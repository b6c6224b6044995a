/** A referral, from its receipt to its end. */
@NullMarked
package org.socialprescribing.referral.domain.referral;

import org.jspecify.annotations.NullMarked;
