/** What the caseload has told of the cases that grew from referrals. */
@NullMarked
package org.socialprescribing.referral.views.cases;

import org.jspecify.annotations.NullMarked;
