package org.socialprescribing.referral.views.matches;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.socialprescribing.referral.domain.match.Match;

/**
 * Two entries that may be one person, without a word on who it is.
 *
 * @param agreeing what is alike
 */
record MatchSummary(
    UUID matchId,
    List<UUID> persons,
    List<String> agreeing,
    LocalDate suggestedOn,
    String status,
    long version) {

  static MatchSummary of(MatchRow row) {
    return new MatchSummary(
        row.id,
        List.of(row.one, row.other),
        row.agreeingCodes(),
        row.suggestedOn,
        code(row.status),
        row.version);
  }

  private static String code(Match status) {
    return switch (status) {
      case UNNOTICED, SUGGESTED -> "suggested";
      case CONFIRMED -> "confirmed";
      case REJECTED -> "rejected";
    };
  }
}
