/** Referrals as people and systems see them: queues, and each one with the person it is about. */
@NullMarked
package org.socialprescribing.referral.views.referrals;

import org.jspecify.annotations.NullMarked;
