package org.socialprescribing.referral.views.matches;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.referral.domain.person.Identity;
import org.socialprescribing.referral.views.referrals.PersonRow;

/**
 * Two entries side by side.
 *
 * @param entries in the order of the summary
 */
record Comparison(@JsonUnwrapped MatchSummary summary, List<Entry> entries) {

  /**
   * One of them.
   *
   * @param survivorId the entry that speaks for it, where it was merged
   * @param identity absent once the person was erased
   * @param died month of death
   */
  record Entry(
      UUID personId,
      @Nullable UUID survivorId,
      @Nullable Identity identity,
      @Nullable String practiceCode,
      @Nullable String died,
      @Nullable LocalDate erasedOn) {

    static Entry of(PersonRow row, @Nullable Identity identity) {
      return new Entry(row.id, row.survivorId, identity, row.practiceCode, row.died, row.erasedOn);
    }
  }
}
