package org.socialprescribing.referral.views.queue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.web.Page;
import org.socialprescribing.referral.domain.standard.ResponseStandard;
import org.socialprescribing.referral.views.referrals.ReferralRow;

/**
 * A part of a queue.
 *
 * @param nextCursor where the next part begins, absent on the last
 */
record QueuePage(List<QueueEntry> items, @Nullable String nextCursor) {

  static QueuePage of(Page<ReferralRow> page, ResponseStandard standard, Instant now) {
    return new QueuePage(
        page.items().stream().map(row -> QueueEntry.of(row, standard, now)).toList(),
        page.nextCursor());
  }
}
