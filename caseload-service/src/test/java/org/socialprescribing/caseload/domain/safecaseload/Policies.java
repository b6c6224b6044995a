package org.socialprescribing.caseload.domain.safecaseload;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.socialprescribing.caseload.domain.LinkWorkerId;
import org.socialprescribing.caseload.domain.PcnCode;
import org.socialprescribing.caseload.domain.safecaseload.SafeCaseloadPolicy.Ceiling;
import org.socialprescribing.caseload.domain.safecaseload.SafeCaseloadPolicy.Maturities;
import org.socialprescribing.caseload.domain.safecaseload.SafeCaseloadPolicy.Phases;
import org.socialprescribing.caseload.domain.safecaseload.SafeCaseloadPolicy.Service;
import org.socialprescribing.caseload.domain.safecaseload.SafeCaseloadPolicy.Weights;

/** A policy with one developing service, and link workers to measure by it. */
public final class Policies {
  public static final LocalDate FIRST_DAY = LocalDate.of(2022, 4, 1);
  public static final PcnCode PCN = new PcnCode("U12345");
  public static final PcnCode DEVELOPING_PCN = new PcnCode("U54321");
  public static final SafeCaseloadPolicy NATIONAL = with();
  private static final String SOURCE = "for tests";

  private Policies() {}

  record Limits(LocalDate validFrom, String maximum, String caution) {}

  static SafeCaseloadPolicy with(Limits... later) {
    return new SafeCaseloadPolicy(
        Stream.concat(Stream.of(new Limits(FIRST_DAY, "250", "200")), Stream.of(later))
            .map(
                it ->
                    new Ceiling(
                        it.validFrom(), decimal(it.maximum()), decimal(it.caution()), 12, SOURCE))
            .toList(),
        List.of(new Weights(FIRST_DAY, decimal("1"), decimal("1.5"), decimal("2.5"), SOURCE)),
        List.of(new Phases(FIRST_DAY, decimal("0"), decimal("0.6"), decimal("1"), 12, SOURCE)),
        List.of(new Maturities(FIRST_DAY, decimal("0.8"), decimal("0.9"), decimal("1"), SOURCE)),
        List.of(
            new Service(FIRST_DAY, "*", Maturity.MATURE, SOURCE),
            new Service(FIRST_DAY, DEVELOPING_PCN.value(), Maturity.DEVELOPING, SOURCE)));
  }

  /** An established, cleared worker. */
  public static LinkWorker worker(String wte) {
    return new LinkWorker(
        new LinkWorkerId("lw-1"), PCN, decimal(wte), FIRST_DAY, FIRST_DAY.plusMonths(2), null);
  }

  static BigDecimal decimal(String value) {
    return new BigDecimal(value);
  }
}
