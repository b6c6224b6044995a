package org.socialprescribing.referral.domain.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * How many people link workers safely take on, through time: what this service needs of {@code
 * safe-caseload.json}.
 */
public record SafeCaseload(
    List<Ceiling> ceilings,
    List<Phases> phases,
    List<Maturities> maturities,
    List<Service> services) {
  private static final String EVERY_PCN = "*";

  /** A figure with a first day. */
  public sealed interface Dated {
    /** First day in force. */
    LocalDate validFrom();
  }

  /** Weighted people started in the last months by a full-time, established worker. */
  public record Ceiling(LocalDate validFrom, BigDecimal maximum, int months) implements Dated {}

  /** The share of the ceiling in each phase of a worker. */
  public record Phases(
      LocalDate validFrom,
      BigDecimal induction,
      BigDecimal firstYear,
      BigDecimal established,
      int firstYearMonths)
      implements Dated {
    BigDecimal of(LinkWorker worker, LocalDate date) {
      if (!worker.clearedBy(date)) {
        return induction;
      }
      return date.isBefore(worker.startedOn().plusMonths(firstYearMonths))
          ? firstYear
          : established;
    }
  }

  /** The share of the ceiling in a service of each maturity. */
  public record Maturities(
      LocalDate validFrom, BigDecimal newService, BigDecimal developing, BigDecimal mature)
      implements Dated {
    BigDecimal of(Maturity maturity) {
      return switch (maturity) {
        case NEW -> newService;
        case DEVELOPING -> developing;
        case MATURE -> mature;
      };
    }
  }

  /** How mature the service of a network is; {@code *} is every other network. */
  public record Service(LocalDate validFrom, String pcnCode, Maturity maturity) implements Dated {}

  /** First day of the period that counts on a date, exclusive. */
  public LocalDate startsAfter(LocalDate date) {
    return date.minusMonths(latest(ceilings, date).months());
  }

  /** How many weighted people a worker safely starts in the period; none when not in post. */
  public BigDecimal ceiling(LinkWorker worker, LocalDate date) {
    return worker.inPost(date)
        ? latest(ceilings, date)
            .maximum()
            .multiply(worker.wte())
            .multiply(latest(phases, date).of(worker, date))
            .multiply(latest(maturities, date).of(maturity(worker.pcn(), date)))
        : BigDecimal.ZERO;
  }

  private Maturity maturity(String pcn, LocalDate date) {
    var own = services.stream().filter(it -> it.pcnCode().equals(pcn)).toList();
    var every = services.stream().filter(it -> it.pcnCode().equals(EVERY_PCN)).toList();
    return latest(own.stream().anyMatch(it -> inForce(it, date)) ? own : every, date).maturity();
  }

  private static boolean inForce(Dated figure, LocalDate date) {
    return !figure.validFrom().isAfter(date);
  }

  private static <T extends Dated> T latest(List<T> figures, LocalDate date) {
    return figures.stream()
        .filter(it -> inForce(it, date))
        .max(Comparator.comparing(Dated::validFrom))
        .orElseThrow(() -> new IllegalArgumentException("No safe caseload policy on " + date));
  }
}
