package org.socialprescribing.caseload.domain.safecaseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.socialprescribing.caseload.domain.safecaseload.Policies.decimal;
import static org.socialprescribing.caseload.domain.safecaseload.Policies.worker;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.socialprescribing.caseload.domain.PersonId;

class CaseloadTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  @Test
  void an_established_full_time_worker_has_a_ceiling_of_250_and_caution_from_200() {
    var standing = caseload(worker("1")).on(TODAY);

    assertThat(standing.phase()).isEqualTo(Phase.ESTABLISHED);
    assertThat(standing.ceiling()).isEqualByComparingTo("250");
    assertThat(standing.caution()).isEqualByComparingTo("200");
  }

  @Test
  void part_time_first_year_and_a_developing_service_each_lower_the_ceiling() {
    var newcomer =
        new LinkWorker(
            worker("0.5").id(),
            Policies.DEVELOPING_PCN,
            decimal("0.5"),
            TODAY.minusMonths(6),
            TODAY.minusMonths(5),
            null);

    assertThat(caseload(newcomer).on(TODAY).ceiling()).isEqualByComparingTo("67.5");
  }

  @Test
  void a_worker_in_induction_has_no_capacity() {
    var inInduction =
        new LinkWorker(
            worker("1").id(), Policies.PCN, decimal("1"), TODAY.minusMonths(1), null, null);

    var standing = caseload(inInduction).on(TODAY);

    assertThat(standing.phase()).isEqualTo(Phase.INDUCTION);
    assertThat(standing.ceiling()).isEqualByComparingTo("0");
    assertThat(standing.used()).isNull();
  }

  @Test
  void capacity_ends_after_the_last_day_in_post() {
    var leaver =
        new LinkWorker(
            worker("1").id(),
            Policies.PCN,
            decimal("1"),
            TODAY.minusYears(3),
            TODAY.minusYears(3),
            TODAY);

    assertThat(caseload(leaver).on(TODAY).ceiling()).isEqualByComparingTo("250");
    assertThat(caseload(leaver).on(TODAY.plusDays(1)).ceiling()).isEqualByComparingTo("0");
  }

  @Test
  void people_started_in_the_last_twelve_months_count_by_weight() {
    var caseload =
        caseload(
            worker("1"),
            start("p-1", "1", TODAY),
            start("p-2", "1.5", TODAY.minusMonths(12).plusDays(1)),
            start("p-3", "2.5", TODAY.minusMonths(12)),
            start("p-4", "2.5", TODAY.plusDays(1)));

    assertThat(caseload.on(TODAY).people()).isEqualTo(2);
    assertThat(caseload.on(TODAY).weighted()).isEqualByComparingTo("2.5");
    assertThat(caseload.on(TODAY).used()).isEqualByComparingTo("0.01");
  }

  @Test
  void one_person_with_two_cases_counts_once_with_the_heavier() {
    var caseload =
        caseload(worker("1"), start("p-1", "1", TODAY), start("p-1", "2.5", TODAY.minusDays(9)));

    assertThat(caseload.on(TODAY).people()).isEqualTo(1);
    assertThat(caseload.on(TODAY).weighted()).isEqualByComparingTo("2.5");
  }

  @Test
  void the_ceiling_itself_is_safe_and_one_more_is_not() {
    var full = new Caseload(worker("0.1"), people(25, TODAY), Policies.NATIONAL);

    assertThat(full.on(TODAY).over()).isFalse();
    assertThat(full.on(TODAY).cautious()).isTrue();
    assertThat(full.with(start("p-99", "1", TODAY)).on(TODAY).over()).isTrue();
  }

  @Test
  void a_late_entry_is_judged_on_the_tightest_day_since() {
    var busyMay = new Caseload(worker("0.1"), people(25, TODAY.minusDays(10)), Policies.NATIONAL);
    var enteredLate = busyMay.with(start("p-99", "1", TODAY.minusDays(60)));

    assertThat(enteredLate.on(TODAY.minusDays(60)).over()).isFalse();
    var tightest = enteredLate.tightest(TODAY.minusDays(60), TODAY);
    assertThat(tightest.over()).isTrue();
    assertThat(tightest.asAt()).isEqualTo(TODAY.minusDays(10));
  }

  @Test
  void the_policy_of_the_date_applies_and_before_the_first_there_is_none() {
    var stricter = Policies.with(new Policies.Limits(TODAY, "200", "150"));
    var caseload = new Caseload(worker("1"), List.of(), stricter);

    assertThat(caseload.on(TODAY).ceiling()).isEqualByComparingTo("200");
    assertThat(caseload.on(TODAY.minusDays(1)).ceiling()).isEqualByComparingTo("250");
    assertThat(stricter.covers(Policies.FIRST_DAY.minusDays(1))).isFalse();
    assertThatThrownBy(() -> caseload.on(Policies.FIRST_DAY.minusDays(1)))
        .hasMessageContaining("No safe caseload policy");
  }

  private static Caseload caseload(LinkWorker worker, Start... starts) {
    return new Caseload(worker, List.of(starts), Policies.NATIONAL);
  }

  private static Start start(String person, String weight, LocalDate on) {
    return new Start(new PersonId(person), decimal(weight), on);
  }

  private static List<Start> people(int count, LocalDate on) {
    return IntStream.range(0, count).mapToObj(n -> start("p-" + n, "1", on)).toList();
  }
}
