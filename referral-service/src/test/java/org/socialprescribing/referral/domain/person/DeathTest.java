package org.socialprescribing.referral.domain.person;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.decider.Rejection;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.platform.testing.Spec;
import org.socialprescribing.referral.domain.person.PersonCommand.DeathCommand.RecordDeath;
import org.socialprescribing.referral.domain.person.PersonCommand.DeathCommand.RetractDeath;
import org.socialprescribing.referral.domain.person.PersonEvent.DeathEvent.DeathRetracted;
import org.socialprescribing.referral.domain.person.PersonEvent.DeathEvent.PersonDied;
import org.socialprescribing.referral.domain.person.PersonEvent.PersonRegistered;

class DeathTest {
  private static final PersonId ADA = new PersonId(new UUID(0, 1));
  private static final LocalDate MAY = LocalDate.of(2026, 5, 20);
  private static final YearMonth APRIL = YearMonth.of(2026, 4);

  private final PersonDecider decider = new PersonDecider();
  private final Spec<Person, PersonCommand, PersonEvent> person = Spec.of(decider);

  @Test
  void a_death_is_recorded_once_and_its_month_can_be_put_right() {
    var march = APRIL.minusMonths(1);
    person.given(registered()).when(new RecordDeath(ADA, APRIL, MAY)).then(died(APRIL));
    person.given(registered(), died(APRIL)).when(new RecordDeath(ADA, APRIL, MAY)).thenNothing();
    person
        .given(registered(), died(APRIL))
        .when(new RecordDeath(ADA, march, MAY))
        .then(died(march));
  }

  @Test
  void a_death_recorded_of_the_wrong_person_is_taken_back() {
    person
        .given(registered(), died(APRIL))
        .when(new RetractDeath(ADA, MAY))
        .then(new DeathRetracted(ADA, MAY));
    person.given(registered()).when(new RetractDeath(ADA, MAY)).thenNothing();
  }

  @Test
  void nobody_dies_in_a_month_to_come() {
    person
        .given(registered())
        .when(new RecordDeath(ADA, YearMonth.of(2026, 6), MAY))
        .thenRejected(PersonRule.DEATH_IN_FUTURE);
    person
        .given(registered())
        .when(new RecordDeath(ADA, YearMonth.of(2026, 5), MAY))
        .then(died(YearMonth.of(2026, 5)));
  }

  @Test
  void nothing_begins_for_the_dead_until_the_death_is_taken_back() {
    var dead = decider.fold(decider.initial(), List.of(registered(), died(APRIL)));
    assertThatThrownBy(() -> PersonDecider.requireOpenTo(dead))
        .isInstanceOfSatisfying(
            Rejection.class,
            it ->
                org.assertj.core.api.Assertions.assertThat(it.code())
                    .isEqualTo(PersonRule.PERSON_DECEASED));
    var alive = decider.evolve(dead, new DeathRetracted(ADA, MAY));
    assertThatCode(() -> PersonDecider.requireOpenTo(alive)).doesNotThrowAnyException();
  }

  private static PersonDied died(YearMonth month) {
    return new PersonDied(ADA, month, MAY);
  }

  private static PersonRegistered registered() {
    return new PersonRegistered(
        ADA,
        new Sealed("ada", "c2VhbGVk"),
        NhsNumberStatus.NUMBER_NOT_PRESENT_AND_TRACE_NOT_REQUIRED,
        new Demographics(1951, Sex.FEMALE, null),
        null,
        MAY);
  }
}
