package org.socialprescribing.referral.views.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.referral.domain.person.AccessNeed;
import org.socialprescribing.referral.domain.person.SnomedCode;

/**
 * An access need that stands, with when somebody last asked after it.
 *
 * @param reviewBy the day by which somebody should ask again
 */
public record HeldAccessNeed(
    UUID id,
    AccessNeed need,
    LocalDate recordedOn,
    LocalDate askedOn,
    @Nullable LocalDate reviewBy) {

  /**
   * The need as it is shown.
   *
   * @param refset the SNOMED CT reference set of its kind
   * @param codeDoubtful present when the last digit of the code is wrong
   */
  public record Shown(
      UUID needId,
      AccessNeed.Kind kind,
      @Nullable String refset,
      @Nullable SnomedCode code,
      @Nullable Boolean codeDoubtful,
      @Nullable String term,
      @Nullable String language,
      @Nullable String note,
      LocalDate recordedOn,
      LocalDate askedOn,
      @Nullable LocalDate reviewBy) {}

  /** All of them, for whoever may see the person. */
  public static List<Shown> shown(List<HeldAccessNeed> needs) {
    return needs.stream().map(HeldAccessNeed::shown).toList();
  }

  /** For whoever may see the person. */
  public Shown shown() {
    var code = need.code();
    return new Shown(
        id,
        need.kind(),
        need.kind().refset().orElse(null),
        code,
        (code == null || code.passesCheck()) ? null : true,
        need.term(),
        need.language(),
        need.note(),
        recordedOn,
        askedOn,
        reviewBy);
  }
}
