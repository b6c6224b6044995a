package org.socialprescribing.referral.domain.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.socialprescribing.referral.domain.terminology.Certainty;

/** Days on which nobody is expected to answer, as far as they are known. */
public record BankHolidays(List<Years> years) {

  /**
   * What one source says.
   *
   * @param certainty whether the publication was seen, or its rules were applied
   */
  public record Years(
      LocalDate from,
      LocalDate until,
      Certainty certainty,
      String source,
      List<Holiday> holidays) {}

  /** One day. */
  public record Holiday(LocalDate date, String title) {}

  /** All of them. */
  public Set<LocalDate> dates() {
    return years.stream()
        .flatMap(it -> it.holidays().stream())
        .map(Holiday::date)
        .collect(Collectors.toUnmodifiableSet());
  }
}
