package org.socialprescribing.referral.domain.person;

import static org.socialprescribing.referral.domain.person.RectificationReason.ENTERED_IN_ERROR;
import static org.socialprescribing.referral.domain.person.RectificationReason.TRACED;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.platform.testing.Spec;
import org.socialprescribing.referral.domain.person.PersonCommand.AccessNeedCommand.ChangeAccessNeed;
import org.socialprescribing.referral.domain.person.PersonCommand.AccessNeedCommand.RecordAccessNeed;
import org.socialprescribing.referral.domain.person.PersonCommand.AccessNeedCommand.RemoveAccessNeed;
import org.socialprescribing.referral.domain.person.PersonCommand.AccessNeedCommand.ReviewAccessNeed;
import org.socialprescribing.referral.domain.person.PersonCommand.AssessDeprivation;
import org.socialprescribing.referral.domain.person.PersonCommand.NoteDemographics;
import org.socialprescribing.referral.domain.person.PersonCommand.RectifyDemographics;
import org.socialprescribing.referral.domain.person.PersonCommand.RectifyIdentity;
import org.socialprescribing.referral.domain.person.PersonEvent.AccessNeedEvent.AccessNeedChanged;
import org.socialprescribing.referral.domain.person.PersonEvent.AccessNeedEvent.AccessNeedRecorded;
import org.socialprescribing.referral.domain.person.PersonEvent.AccessNeedEvent.AccessNeedRemoved;
import org.socialprescribing.referral.domain.person.PersonEvent.AccessNeedEvent.AccessNeedReviewed;
import org.socialprescribing.referral.domain.person.PersonEvent.DemographicsRecorded;
import org.socialprescribing.referral.domain.person.PersonEvent.DemographicsRectified;
import org.socialprescribing.referral.domain.person.PersonEvent.IdentityRectified;
import org.socialprescribing.referral.domain.person.PersonEvent.PersonErased;
import org.socialprescribing.referral.domain.person.PersonEvent.PersonRegistered;

/** What is known about a person beside who they are: facts for equity, and what they need. */
class PersonFactsTest {
  private static final PersonId ADA = new PersonId(new UUID(0, 1));
  private static final AccessNeedId BRAILLE = new AccessNeedId(new UUID(1, 1));
  private static final Sealed SEALED = new Sealed("ada", "c2VhbGVk");
  private static final NhsNumberStatus STATUS = NhsNumberStatus.NUMBER_PRESENT_BUT_NOT_TRACED;
  private static final EthnicCategory IRISH = new EthnicCategory("B");
  private static final Deprivation SECOND = new Deprivation(2, new ImdEdition("2019"));
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final LocalDate JUNE = MAY.plusMonths(1);

  private final Spec<Person, PersonCommand, PersonEvent> person = Spec.of(new PersonDecider());

  @Test
  void a_source_adds_what_was_not_known_and_changes_nothing_that_was() {
    person
        .given(registered(new Demographics(1951, Sex.FEMALE, null)))
        .when(
            new NoteDemographics(
                ADA,
                new Demographics(1959, Sex.MALE, IRISH, null, Set.of(PriorityGroup.CARER)),
                JUNE))
        .then(
            new DemographicsRecorded(
                ADA,
                new Demographics(1951, Sex.FEMALE, IRISH, null, Set.of(PriorityGroup.CARER)),
                JUNE));
  }

  @Test
  void priority_groups_that_several_sources_name_come_together() {
    person
        .given(registered(in(PriorityGroup.CARER)))
        .when(new NoteDemographics(ADA, in(PriorityGroup.MENTAL_HEALTH), JUNE))
        .then(
            new DemographicsRecorded(
                ADA, in(PriorityGroup.MENTAL_HEALTH, PriorityGroup.CARER), JUNE))
        .when(new NoteDemographics(ADA, in(PriorityGroup.CARER), JUNE))
        .thenNothing();
  }

  @Test
  void a_sex_that_was_unknown_can_become_known() {
    person
        .given(registered(new Demographics(1951, Sex.UNKNOWN, null)))
        .when(new NoteDemographics(ADA, new Demographics(null, Sex.FEMALE, null), JUNE))
        .then(new DemographicsRecorded(ADA, new Demographics(1951, Sex.FEMALE, null), JUNE));
  }

  @Test
  void another_edition_of_the_index_is_another_fact() {
    var nineteen = new Demographics(1951, null, null, SECOND, null);
    var twentyFive = new Deprivation(2, new ImdEdition("2025"));
    person
        .given(registered(nineteen))
        .when(new AssessDeprivation(ADA, twentyFive, JUNE))
        .then(new DemographicsRecorded(ADA, nineteen.livingIn(twentyFive), JUNE))
        .when(new AssessDeprivation(ADA, twentyFive, JUNE))
        .thenNothing();
  }

  @Test
  void a_right_birth_date_and_address_put_what_follows_from_them_right() {
    person
        .given(registered(new Demographics(1951, Sex.FEMALE, IRISH)))
        .when(new RectifyIdentity(ADA, SEALED, STATUS, 1952, SECOND, TRACED, JUNE))
        .then(
            new IdentityRectified(ADA, SEALED, STATUS, TRACED, JUNE),
            new DemographicsRectified(
                ADA, new Demographics(1952, Sex.FEMALE, IRISH, SECOND, null), TRACED, JUNE));
  }

  @Test
  void a_right_name_changes_no_coded_fact() {
    person
        .given(registered(new Demographics(1951, Sex.FEMALE, IRISH)))
        .when(new RectifyIdentity(ADA, SEALED, STATUS, 1951, null, ENTERED_IN_ERROR, JUNE))
        .then(new IdentityRectified(ADA, SEALED, STATUS, ENTERED_IN_ERROR, JUNE));
  }

  @Test
  void a_rectified_fact_stands_in_place_of_the_wrong_one_and_can_be_taken_away() {
    person
        .given(registered(new Demographics(1951, Sex.FEMALE, IRISH, SECOND, null)))
        .when(new RectifyDemographics(ADA, Sex.FEMALE, null, null, ENTERED_IN_ERROR, JUNE))
        .then(
            new DemographicsRectified(
                ADA,
                new Demographics(1951, Sex.FEMALE, null, SECOND, null),
                ENTERED_IN_ERROR,
                JUNE))
        .when(new RectifyDemographics(ADA, Sex.FEMALE, null, null, ENTERED_IN_ERROR, JUNE))
        .thenNothing();
  }

  @Test
  void a_need_is_recorded_reviewed_changed_and_removed() {
    var next = JUNE.plusYears(1);
    person
        .given(registered(in()))
        .when(new RecordAccessNeed(ADA, BRAILLE, SEALED, MAY, JUNE))
        .then(new AccessNeedRecorded(ADA, BRAILLE, SEALED, MAY, JUNE))
        .when(new ReviewAccessNeed(ADA, BRAILLE, JUNE, next))
        .then(new AccessNeedReviewed(ADA, BRAILLE, JUNE, next))
        .when(new ChangeAccessNeed(ADA, BRAILLE, SEALED, JUNE, null))
        .then(new AccessNeedChanged(ADA, BRAILLE, SEALED, JUNE, null))
        .when(new RemoveAccessNeed(ADA, BRAILLE, AccessNeedRemoval.NO_LONGER_NEEDED, JUNE))
        .then(new AccessNeedRemoved(ADA, BRAILLE, AccessNeedRemoval.NO_LONGER_NEEDED, JUNE));
  }

  @Test
  void a_need_that_is_not_there_cannot_be_reviewed_and_one_that_is_comes_once() {
    var recorded = new AccessNeedRecorded(ADA, BRAILLE, SEALED, MAY, null);
    var removed = new AccessNeedRemoved(ADA, BRAILLE, AccessNeedRemoval.RECORDED_IN_ERROR, MAY);
    person
        .given(registered(in()), recorded)
        .when(new RecordAccessNeed(ADA, BRAILLE, SEALED, MAY, null))
        .thenRejected(PersonRule.ACCESS_NEED_ALREADY_RECORDED);
    person
        .given(registered(in()), recorded, removed)
        .when(new ReviewAccessNeed(ADA, BRAILLE, JUNE, null))
        .thenRejected(PersonRule.ACCESS_NEED_NOT_RECORDED);
  }

  @Test
  void nothing_is_said_of_somebody_who_is_unknown_or_was_erased() {
    var erased = new PersonErased(ADA, ErasureReason.OBJECTION, ErasureRequester.PERSON, MAY);
    var rectify = new RectifyIdentity(ADA, SEALED, STATUS, 1951, null, TRACED, JUNE);
    person.given().when(rectify).thenRejected(PersonRule.PERSON_NOT_REGISTERED);
    person.given(registered(in()), erased).when(rectify).thenRejected(PersonRule.PERSON_ERASED);
    person
        .given(registered(in()), erased)
        .when(new RecordAccessNeed(ADA, BRAILLE, SEALED, MAY, null))
        .thenRejected(PersonRule.PERSON_ERASED);
  }

  private static Demographics in(PriorityGroup... groups) {
    return new Demographics(1951, null, null, null, Set.of(groups));
  }

  private static PersonRegistered registered(Demographics facts) {
    return new PersonRegistered(ADA, SEALED, STATUS, facts, null, MAY);
  }
}
