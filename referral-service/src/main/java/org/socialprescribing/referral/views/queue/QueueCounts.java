package org.socialprescribing.referral.views.queue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Coded;
import org.socialprescribing.referral.domain.referral.Priority;
import org.socialprescribing.referral.domain.standard.ResponseStandard;
import org.socialprescribing.referral.views.referrals.ReferralRow;

/**
 * How many referrals of a network wait, and for what.
 *
 * @param byStatus by where they stand
 * @param byResponse by how they stand against the standard
 * @param urgent of all that wait
 * @param oldestWorkingDays age of the oldest; absent when none waits
 */
record QueueCounts(
    Instant asAt,
    long waiting,
    Map<String, Long> byStatus,
    Map<String, Long> byResponse,
    long urgent,
    @Nullable BigDecimal oldestWorkingDays) {

  static QueueCounts of(List<ReferralRow> rows, ResponseStandard standard, Instant now) {
    return new QueueCounts(
        now,
        rows.size(),
        counts(rows, row -> row.status),
        counts(rows, ResponseState::of),
        rows.stream().filter(row -> row.priority == Priority.URGENT).count(),
        rows.stream()
            .map(row -> row.receivedAt)
            .min(Instant::compareTo)
            .map(oldest -> standard.workingDays(oldest, now))
            .orElse(null));
  }

  private static Map<String, Long> counts(List<ReferralRow> rows, Function<ReferralRow, Coded> by) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> by.apply(row).code(), TreeMap::new, Collectors.counting()));
  }
}
