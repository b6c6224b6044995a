package org.socialprescribing.reporting.views.capacity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The safe caseload policy through time.
 *
 * <p>Of each list, the entry with the latest {@code validFrom} not after a date is in force on it;
 * a date before all of them takes the first, and {@link #covers} says so.
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

  /** People started per whole-time equivalent within the rolling months. */
  public record Ceiling(
      LocalDate validFrom, BigDecimal maximum, BigDecimal caution, int months, String source)
      implements Dated {}

  /** The share of the ceiling that a link worker carries in each phase. */
  public record Phases(
      LocalDate validFrom,
      BigDecimal induction,
      BigDecimal firstYear,
      BigDecimal established,
      int firstYearMonths)
      implements Dated {}

  /** The share of the ceiling that a service of each maturity allows. */
  public record Maturities(
      LocalDate validFrom, BigDecimal newService, BigDecimal developing, BigDecimal mature)
      implements Dated {}

  /** How mature the service of a PCN is; {@code *} is every PCN without an entry of its own. */
  public record Service(LocalDate validFrom, String pcnCode, Maturity maturity) implements Dated {}

  /** How established the service of a PCN is. */
  public enum Maturity {
    NEW,
    DEVELOPING,
    MATURE
  }

  /** Whether every figure is in force on the date. */
  public boolean covers(LocalDate date) {
    return Stream.<List<? extends Dated>>of(ceilings, phases, maturities, services)
        .allMatch(list -> list.stream().anyMatch(figure -> !figure.validFrom().isAfter(date)));
  }

  /** The ceiling of a whole-time, established link worker. */
  public Ceiling ceilingOn(LocalDate date) {
    return inForce(ceilings, date);
  }

  /** Weighted people whom a link worker can safely have started in the months up to the date. */
  public BigDecimal ceilingOf(LinkWorker worker, LocalDate date) {
    if (!worker.inPostOn(date)) {
      return BigDecimal.ZERO;
    }
    return ceilingOn(date)
        .maximum()
        .multiply(worker.wte())
        .multiply(phase(worker, date))
        .multiply(maturity(worker.pcnCode(), date));
  }

  private BigDecimal phase(LinkWorker worker, LocalDate date) {
    var shares = inForce(phases, date);
    if (!worker.clearedOn(date)) {
      return shares.induction();
    }
    return date.isBefore(worker.startedOn().plusMonths(shares.firstYearMonths()))
        ? shares.firstYear()
        : shares.established();
  }

  private BigDecimal maturity(String pcnCode, LocalDate date) {
    var shares = inForce(maturities, date);
    return switch (inForce(servicesOf(pcnCode, date), date).maturity()) {
      case NEW -> shares.newService();
      case DEVELOPING -> shares.developing();
      case MATURE -> shares.mature();
    };
  }

  private List<Service> servicesOf(String pcnCode, LocalDate date) {
    var own =
        services.stream()
            .filter(service -> service.pcnCode().equals(pcnCode))
            .filter(service -> !service.validFrom().isAfter(date))
            .toList();
    return own.isEmpty()
        ? services.stream().filter(service -> service.pcnCode().equals(EVERY_PCN)).toList()
        : own;
  }

  private static <T extends Dated> T inForce(List<T> figures, LocalDate date) {
    return figures.stream()
        .filter(figure -> !figure.validFrom().isAfter(date))
        .max(Comparator.comparing(Dated::validFrom))
        .or(() -> figures.stream().min(Comparator.comparing(Dated::validFrom)))
        .orElseThrow(() -> new IllegalStateException("The safe caseload policy has gaps"));
  }
}
