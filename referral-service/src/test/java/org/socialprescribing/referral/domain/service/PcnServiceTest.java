package org.socialprescribing.referral.domain.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.Spec;
import org.socialprescribing.referral.domain.organisation.PcnCode;
import org.socialprescribing.referral.domain.referral.Need;
import org.socialprescribing.referral.domain.referral.ReasonCode;
import org.socialprescribing.referral.domain.service.ServiceCommand.*;
import org.socialprescribing.referral.domain.service.ServiceEvent.*;

class PcnServiceTest {
  private static final PcnCode PCN = new PcnCode("U60057");
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 11);
  private static final ReasonCode FULL = new ReasonCode("no-capacity");
  private static final Eligibility ADULTS =
      new Eligibility(18, null, List.of(new Need("loneliness")), "Adults.");

  private final Spec<PcnService, ServiceCommand, ServiceEvent> service =
      Spec.of(new ServiceDecider());

  @Test
  void a_service_is_described_once_in_the_same_words() {
    service
        .given()
        .when(new DescribeService(PCN, ADULTS, TODAY))
        .then(new ServiceDescribed(PCN, ADULTS, TODAY));
    service
        .given(new ServiceDescribed(PCN, ADULTS, TODAY))
        .when(new DescribeService(PCN, ADULTS, TODAY.plusDays(1)))
        .thenNothing();
  }

  @Test
  void a_service_pauses_and_goes_on() {
    service
        .given()
        .when(new PauseReferrals(PCN, FULL, TODAY))
        .then(new ReferralsPaused(PCN, FULL, TODAY))
        .when(new ResumeReferrals(PCN, TODAY))
        .then(new ReferralsResumed(PCN, TODAY));
    service
        .given(new ReferralsPaused(PCN, FULL, TODAY))
        .when(new PauseReferrals(PCN, FULL, TODAY))
        .thenNothing();
    service.given().when(new ResumeReferrals(PCN, TODAY)).thenNothing();
  }

  @Test
  void the_youngest_age_is_not_above_the_oldest() {
    assertThatThrownBy(() -> new Eligibility(65, 18, List.of(), ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void capacity_is_what_those_in_post_safely_start_less_what_they_started() {
    var capacity =
        Capacity.of(
            POLICY,
            List.of(
                worker("established", "1", 24, TODAY.minusYears(2), null),
                worker("first-year", "0.5", 6, TODAY.minusMonths(5), null),
                worker("in-induction", "1", 1, null, null),
                worker("gone", "1", 24, TODAY.minusYears(2), TODAY.minusDays(1))),
            Map.of(
                "established", new BigDecimal("40.5"),
                "first-year", new BigDecimal("31"),
                "gone", new BigDecimal("90")),
            TODAY);
    assertThat(capacity)
        .isEqualTo(
            new Capacity(
                3, new BigDecimal("130.0"), new BigDecimal("71.5"), new BigDecimal("59.5")));
  }

  @Test
  void a_network_may_have_a_maturity_of_its_own() {
    var worker = worker("established", "1", 24, TODAY.minusYears(2), null);
    var elsewhere =
        new LinkWorker("other", "U26345", BigDecimal.ONE, worker.startedOn(), TODAY, null);
    assertThat(POLICY.ceiling(worker, TODAY)).isEqualByComparingTo("100");
    assertThat(POLICY.ceiling(elsewhere, TODAY)).isEqualByComparingTo("80");
  }

  private static final LocalDate THEN = LocalDate.of(2022, 4, 1);
  private static final SafeCaseload POLICY =
      new SafeCaseload(
          List.of(new SafeCaseload.Ceiling(THEN, new BigDecimal("100"), 12)),
          List.of(
              new SafeCaseload.Phases(
                  THEN, BigDecimal.ZERO, new BigDecimal("0.6"), BigDecimal.ONE, 12)),
          List.of(
              new SafeCaseload.Maturities(
                  THEN, new BigDecimal("0.8"), new BigDecimal("0.9"), BigDecimal.ONE)),
          List.of(
              new SafeCaseload.Service(THEN, "*", Maturity.MATURE),
              new SafeCaseload.Service(THEN, "U26345", Maturity.NEW)));

  private static LinkWorker worker(
      String id, String wte, int months, @Nullable LocalDate cleared, @Nullable LocalDate left) {
    return new LinkWorker(
        id, "U60057", new BigDecimal(wte), TODAY.minusMonths(months), cleared, left);
  }
}
