package org.socialprescribing.supervision.domain.linkworker;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The time that a link worker is in post.
 *
 * @param startedOn first day
 * @param leftOn last day, when known
 */
public record Post(LocalDate startedOn, Optional<LocalDate> leftOn) {

  boolean covers(YearMonth month) {
    return !startedOn.isAfter(month.atDay(1))
        && leftOn.filter(day -> day.isBefore(month.atEndOfMonth())).isEmpty();
  }

  YearMonth firstWholeMonth() {
    var month = YearMonth.from(startedOn);
    return covers(month) ? month : month.plusMonths(1);
  }

  LocalDate lastDayUntil(LocalDate today) {
    return leftOn.filter(day -> day.isBefore(today)).orElse(today);
  }
}
