package org.socialprescribing.referral.domain.standard;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * The hours at which a service works: Monday to Friday without bank holidays, in England.
 *
 * @param opens first moment of a working day
 * @param closes last moment of a working day
 */
public record WorkingTime(LocalTime opens, LocalTime closes, Set<LocalDate> holidays) {
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  public WorkingTime {
    if (!opens.isBefore(closes)) {
      throw new IllegalArgumentException("a working day closes after it opens");
    }
  }

  /** How long a working day is. */
  public Duration day() {
    return Duration.between(opens, closes);
  }

  /** The working time that passes from one moment to a later one; none when it is not later. */
  public Duration between(Instant from, Instant to) {
    var worked = Duration.ZERO;
    for (var day = dayOf(from); !day.isAfter(dayOf(to)); day = day.plusDays(1)) {
      if (works(day)) {
        var start = later(from, opening(day));
        var end = earlier(to, closing(day));
        if (start.isBefore(end)) {
          worked = worked.plus(Duration.between(start, end));
        }
      }
    }
    return worked;
  }

  /** The moment at which this much working time has passed. */
  public Instant after(Instant from, Duration working) {
    var left = working;
    var day = dayOf(from);
    while (true) {
      if (works(day)) {
        var start = later(from, opening(day));
        var here = Duration.between(start, closing(day));
        if (here.compareTo(left) >= 0) {
          return start.plus(left);
        }
        left = here.isNegative() ? left : left.minus(here);
      }
      day = day.plusDays(1);
    }
  }

  private boolean works(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !holidays.contains(day);
  }

  private Instant opening(LocalDate day) {
    return day.atTime(opens).atZone(ENGLAND).toInstant();
  }

  private Instant closing(LocalDate day) {
    return day.atTime(closes).atZone(ENGLAND).toInstant();
  }

  private static LocalDate dayOf(Instant moment) {
    return moment.atZone(ENGLAND).toLocalDate();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
