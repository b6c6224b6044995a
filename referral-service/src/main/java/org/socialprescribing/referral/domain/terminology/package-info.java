/** What facts about a referral are called in health records. */
@NullMarked
package org.socialprescribing.referral.domain.terminology;

import org.jspecify.annotations.NullMarked;
