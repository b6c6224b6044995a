package org.socialprescribing.referral.views.cohorts;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A cohort.
 *
 * @param name as the network calls it
 * @param reason the unmet need that its people share, as a code
 * @param evidence how they were identified
 * @param lines how many the list has below its header
 */
public record CohortRow(
    UUID cohortId,
    @Schema(examples = "U60057") String pcnCode,
    @Schema(examples = "Over 75 and living alone") String name,
    @Schema(examples = "lonely-or-isolated") String reason,
    @Schema(examples = "Search of practice records, October 2026") String evidence,
    LocalDate receivedOn,
    int lines) {

  static CohortRow of(Object[] row) {
    return new CohortRow(
        (UUID) row[0],
        (String) row[1],
        (String) row[2],
        (String) row[3],
        (String) row[4],
        (LocalDate) row[5],
        (Integer) row[6]);
  }
}
