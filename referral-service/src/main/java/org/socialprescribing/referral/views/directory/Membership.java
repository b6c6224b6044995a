package org.socialprescribing.referral.views.directory;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a practice belonged for a time.
 *
 * @param from the first day
 * @param until the last day; absent while it lasts
 */
record Membership(
    @Schema(examples = "M82002") String practiceCode,
    @Schema(examples = "MYTTON OAK MEDICAL PRACT.") String practiceName,
    @Nullable @Schema(examples = "U60057") String pcnCode,
    @Nullable @Schema(examples = "SHREWSBURY PCN") String pcnName,
    @Schema(examples = "M2L0M") String subIcbCode,
    @Schema(examples = "QOC") String icbCode,
    @Schema(examples = "Shropshire and Telford and Wrekin") String icbName,
    @Schema(examples = "2022-01-01") LocalDate from,
    @Nullable LocalDate until) {

  static final String COLUMNS =
      """
      select practice_code, practice_name, pcn_code, pcn_name, sub_icb_code, icb_code, icb_name,
        from_date,
        lead(from_date) over (partition by practice_code order by from_date) - 1 as until_date
      from practice_membership
      """;

  static Membership of(Object[] row) {
    return new Membership(
        (String) row[0],
        (String) row[1],
        (String) row[2],
        (String) row[3],
        (String) row[4],
        (String) row[5],
        (String) row[6],
        (LocalDate) row[7],
        (LocalDate) row[8]);
  }
}
