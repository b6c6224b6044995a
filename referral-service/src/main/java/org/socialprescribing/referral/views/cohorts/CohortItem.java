package org.socialprescribing.referral.views.cohorts;

import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of a line. It repeats nothing of what the line holds.
 *
 * @param line where it starts in the list, counted from 1
 * @param column which of its cells is wrong; absent when none is or the line as a whole is
 * @param remark what is wrong, in words; absent when the outcome says it
 * @param referralId absent when no offer was made, and when another network has it now
 */
public record CohortItem(
    int line,
    @Schema(implementation = String.class, examples = "accepted") LineOutcome outcome,
    @Nullable String column,
    @Nullable String remark,
    @Nullable UUID referralId) {

  static CohortItem of(@Nullable Object[] row) {
    var outcome = LineOutcome.valueOf((String) Objects.requireNonNull(row[1]));
    return new CohortItem(
        (Integer) Objects.requireNonNull(row[0]),
        outcome,
        (String) row[2],
        (String) row[3],
        outcome == LineOutcome.HANDED_ON ? null : (UUID) row[4]);
  }
}
