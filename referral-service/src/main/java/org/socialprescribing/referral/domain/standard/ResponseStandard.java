package org.socialprescribing.referral.domain.standard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.referral.domain.referral.Escalation;
import org.socialprescribing.referral.domain.referral.Priority;

/**
 * Within which working time a network answers, through time. See {@code response-standard.json}.
 */
public record ResponseStandard(List<Standard> standards, BankHolidays holidays) {
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  /**
   * The figures from a day on.
   *
   * @param nudgeAt share of the time after which the network is reminded
   * @param escalateAt share of the time after which its manager is told
   * @param source where they come from
   */
  public record Standard(
      LocalDate validFrom,
      int urgentWorkingDays,
      int routineWorkingDays,
      BigDecimal nudgeAt,
      BigDecimal escalateAt,
      LocalTime opens,
      LocalTime closes,
      String source) {

    int workingDays(Priority priority) {
      return switch (priority) {
        case URGENT -> urgentWorkingDays;
        case ROUTINE -> routineWorkingDays;
      };
    }
  }

  /** When a network is reminded, and when its manager is told. */
  public record Deadline(Instant nudgeAt, Instant dueAt) {

    /** How loudly the referral may ask now, if at all. */
    public Optional<Escalation> at(Instant now) {
      if (!now.isBefore(dueAt)) {
        return Optional.of(Escalation.OVERDUE);
      }
      return now.isBefore(nudgeAt) ? Optional.empty() : Optional.of(Escalation.NUDGE);
    }

    /** The same, where it has not asked as loudly before. */
    public Optional<Escalation> next(@Nullable Escalation before, Instant now) {
      return at(now).filter(it -> before == null || it.compareTo(before) > 0);
    }
  }

  /** The deadline of a turn that began at a moment. */
  public Deadline deadline(Priority priority, Instant turnSince) {
    var standard = on(turnSince);
    var time = workingTime(standard);
    var whole = time.day().multipliedBy(standard.workingDays(priority));
    return new Deadline(
        time.after(turnSince, share(whole, standard.nudgeAt())),
        time.after(turnSince, share(whole, standard.escalateAt())));
  }

  /** The working time since a moment, in days of this standard, to one place. */
  public BigDecimal workingDays(Instant since, Instant now) {
    var time = workingTime(on(since));
    return quotient(time.between(since, now), time.day());
  }

  /** The working time since a moment, in hours, to one place. */
  public BigDecimal workingHours(Instant since, Instant now) {
    return quotient(workingTime(on(since)).between(since, now), Duration.ofHours(1));
  }

  private WorkingTime workingTime(Standard standard) {
    return new WorkingTime(standard.opens(), standard.closes(), holidays.dates());
  }

  private Standard on(Instant moment) {
    var day = moment.atZone(ENGLAND).toLocalDate();
    var byDate = Comparator.comparing(Standard::validFrom);
    return standards.stream()
        .filter(it -> !it.validFrom().isAfter(day))
        .max(byDate)
        .or(() -> standards.stream().min(byDate))
        .orElseThrow(() -> new IllegalStateException("There is no standard."));
  }

  private static BigDecimal quotient(Duration time, Duration unit) {
    return BigDecimal.valueOf(time.toSeconds())
        .divide(BigDecimal.valueOf(unit.toSeconds()), 1, RoundingMode.HALF_UP);
  }

  private static Duration share(Duration whole, BigDecimal share) {
    return Duration.ofSeconds(share.multiply(BigDecimal.valueOf(whole.toSeconds())).longValue());
  }
}
