package org.socialprescribing.referral.views.cohorts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a cohort stands now.
 *
 * @param lines how many the list has below its header
 * @param waiting of them, how many are not decided yet: the list is being taken in, or that was
 *     interrupted
 * @param outcomes how many lines have which outcome
 * @param items a part of the lines, in the order of the list
 * @param nextCursor where the next part begins, absent on the last
 */
record CohortReport(
    UUID cohortId,
    String pcnCode,
    String name,
    String reason,
    String evidence,
    LocalDate receivedOn,
    int lines,
    long waiting,
    Map<String, Long> outcomes,
    List<CohortItem> items,
    @Nullable String nextCursor) {}
