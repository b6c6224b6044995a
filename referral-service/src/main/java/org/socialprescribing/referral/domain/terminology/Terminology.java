package org.socialprescribing.referral.domain.terminology;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The concepts that stand for facts about a referral through time, each with its source. */
public record Terminology(List<Concept> concepts) {

  /**
   * A concept of a code system.
   *
   * @param validFrom first day in force
   * @param certainty whether anybody has verified it
   * @param source where it comes from
   */
  public record Concept(
      Meaning meaning,
      LocalDate validFrom,
      String system,
      String code,
      String display,
      Certainty certainty,
      String source) {}

  /** The concept in force on the day of a fact. */
  public Optional<Concept> on(LocalDate day, Meaning meaning) {
    return concepts.stream()
        .filter(it -> it.meaning() == meaning && !it.validFrom().isAfter(day))
        .max(Comparator.comparing(Concept::validFrom));
  }
}
