package org.socialprescribing.caseload.domain.safecaseload;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.socialprescribing.caseload.domain.PcnCode;

/**
 * The figures of the safe caseload through time, each with its source.
 *
 * <p>Of each list, the entry with the latest {@code validFrom} that is not after a date is in force
 * on it.
 */
public record SafeCaseloadPolicy(
    List<Ceiling> ceilings,
    List<Weights> weights,
    List<Phases> phases,
    List<Maturities> maturities,
    List<Service> services) {
  private static final String EVERY_PCN = "*";

  /** A figure with a first day and an origin. */
  public sealed interface Dated {
    /** First day in force. */
    LocalDate validFrom();

    /** Where the figure comes from. */
    String source();
  }

  /**
   * People started per whole-time equivalent.
   *
   * @param maximum never beyond without an override
   * @param caution from here on worth a conversation
   * @param months length of the rolling period
   */
  public record Ceiling(
      LocalDate validFrom, BigDecimal maximum, BigDecimal caution, int months, String source)
      implements Dated {}

  /** What one case counts, by complexity. */
  public record Weights(
      LocalDate validFrom,
      BigDecimal standard,
      BigDecimal complex,
      BigDecimal veryComplex,
      String source)
      implements Dated {
    BigDecimal of(Complexity complexity) {
      return switch (complexity) {
        case STANDARD -> standard;
        case COMPLEX -> complex;
        case VERY_COMPLEX -> veryComplex;
      };
    }
  }

  /** The share of the ceiling that a link worker carries in each phase. */
  public record Phases(
      LocalDate validFrom,
      BigDecimal induction,
      BigDecimal firstYear,
      BigDecimal established,
      int firstYearMonths,
      String source)
      implements Dated {
    BigDecimal of(Phase phase) {
      return switch (phase) {
        case INDUCTION -> induction;
        case FIRST_YEAR -> firstYear;
        case ESTABLISHED -> established;
      };
    }
  }

  /** The share of the ceiling that a service of each maturity allows. */
  public record Maturities(
      LocalDate validFrom,
      BigDecimal newService,
      BigDecimal developing,
      BigDecimal mature,
      String source)
      implements Dated {
    BigDecimal of(Maturity maturity) {
      return switch (maturity) {
        case NEW -> newService;
        case DEVELOPING -> developing;
        case MATURE -> mature;
      };
    }
  }

  /** How mature the service of a PCN is; {@code *} stands for every PCN without its own entry. */
  public record Service(LocalDate validFrom, String pcnCode, Maturity maturity, String source)
      implements Dated {}

  /** Whether there is a policy for a date. */
  public boolean covers(LocalDate date) {
    return Stream.of(ceilings, weights, phases, maturities, services)
        .allMatch(list -> list.stream().anyMatch(dated -> inForce(dated, date)));
  }

  /**
   * What a case of this complexity counts when it is allocated on a date.
   *
   * @throws IllegalArgumentException when there is no policy for the date
   */
  public BigDecimal weight(Complexity complexity, LocalDate date) {
    return latest(weights, date).of(complexity);
  }

  /** The longest rolling period of any time, in months. */
  public int longestPeriod() {
    return ceilings.stream().mapToInt(Ceiling::months).max().orElse(0);
  }

  Ceiling ceiling(LocalDate date) {
    return latest(ceilings, date);
  }

  Phase phase(LinkWorker worker, LocalDate date) {
    return worker.phaseOn(date, latest(phases, date).firstYearMonths());
  }

  /** How much of a full-time, established worker's ceiling this worker carries on a date. */
  BigDecimal share(LinkWorker worker, LocalDate date) {
    if (worker.leftBefore(date)) {
      return BigDecimal.ZERO;
    }
    return worker
        .wte()
        .multiply(latest(phases, date).of(phase(worker, date)))
        .multiply(latest(maturities, date).of(maturity(worker.pcn(), date)));
  }

  private Maturity maturity(PcnCode pcn, LocalDate date) {
    var own = services.stream().filter(service -> service.pcnCode().equals(pcn.value())).toList();
    var every = services.stream().filter(service -> service.pcnCode().equals(EVERY_PCN)).toList();
    var applies = own.stream().anyMatch(service -> inForce(service, date)) ? own : every;
    return latest(applies, date).maturity();
  }

  private static boolean inForce(Dated figure, LocalDate date) {
    return !figure.validFrom().isAfter(date);
  }

  private static <T extends Dated> T latest(List<T> figures, LocalDate date) {
    return figures.stream()
        .filter(figure -> inForce(figure, date))
        .max(Comparator.comparing(Dated::validFrom))
        .orElseThrow(() -> new IllegalArgumentException("No safe caseload policy on " + date));
  }
}
