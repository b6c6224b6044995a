package org.socialprescribing.referral.views.referrals;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.InlineView;
import org.socialprescribing.platform.eventstore.Recorded;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.referral.domain.person.PersonEvent;
import org.socialprescribing.referral.domain.person.PersonEvent.AccessNeedEvent;
import org.socialprescribing.referral.domain.person.PersonEvent.DeathEvent;
import org.socialprescribing.referral.domain.person.PersonEvent.DeathEvent.DeathRetracted;
import org.socialprescribing.referral.domain.person.PersonEvent.DeathEvent.PersonDied;
import org.socialprescribing.referral.domain.person.PersonEvent.DemographicsRecorded;
import org.socialprescribing.referral.domain.person.PersonEvent.DemographicsRectified;
import org.socialprescribing.referral.domain.person.PersonEvent.IdentityRectified;
import org.socialprescribing.referral.domain.person.PersonEvent.MergeEvent;
import org.socialprescribing.referral.domain.person.PersonEvent.NhsNumberLearned;
import org.socialprescribing.referral.domain.person.PersonEvent.PersonErased;
import org.socialprescribing.referral.domain.person.PersonEvent.PersonRegistered;
import org.socialprescribing.referral.domain.person.PersonEvent.PracticeChanged;
import org.socialprescribing.referral.views.people.AccessNeeds;

/** Keeps a row for each person. */
@Singleton
public final class PersonProjection implements InlineView<PersonEvent> {

  @Override
  public Uni<Void> apply(
      Mutiny.StatelessSession session, Recorded<? extends PersonEvent> recorded) {
    return switch (recorded.event()) {
      case PersonRegistered it -> session.insert(row(it));
      case PracticeChanged it -> register(session, it);
      case PersonErased it -> empty(session, it);
      case DemographicsRecorded _, DemographicsRectified _ -> Uni.createFrom().voidItem();
      case IdentityRectified it -> rectify(session, it);
      case AccessNeedEvent it -> AccessNeeds.apply(session, it);
      case NhsNumberLearned it -> number(session, it);
      case MergeEvent it -> Survivors.apply(session, it);
      case DeathEvent it -> death(session, it);
    };
  }

  /** Late news do not put an older practice in place of a newer one. */
  private static Uni<Void> register(Mutiny.StatelessSession session, PracticeChanged it) {
    return Sql.update(
            session,
            """
            update person set practice_code = $2, practice_from = $3
            where id = $1 and (practice_from is null or practice_from <= $3)
            """,
            it.person().value(),
            it.practice().value(),
            it.from())
        .replaceWithVoid();
  }

  private static Uni<Void> rectify(Mutiny.StatelessSession session, IdentityRectified it) {
    return Sql.update(
            session,
            "update person set identity = $2, nhs_number_status = $3 where id = $1",
            it.person().value(),
            it.identity().ciphertext(),
            it.nhsNumberStatus().name())
        .replaceWithVoid();
  }

  /** Nobody can open these values any more; they go all the same. */
  private static Uni<Void> empty(Mutiny.StatelessSession session, PersonErased it) {
    var id = it.person().value();
    return Sql.update(
            session,
            """
            update person
            set identity = null, practice_code = null, practice_from = null, died = null,
                erased_on = $2
            where id = $1
            """,
            id,
            it.erasedOn())
        .call(
            () ->
                Sql.update(
                    session,
                    "update referral set reason = null, details = null where person_id = $1",
                    id))
        .call(() -> AccessNeeds.forget(session, it.person()))
        .call(
            () ->
                Sql.update(
                    session,
                    """
                    update referral_history set note = null where referral_id in
                      (select r.id from referral r where r.person_id = $1)
                    """,
                    id))
        .replaceWithVoid();
  }

  private static Uni<Void> number(Mutiny.StatelessSession session, NhsNumberLearned it) {
    return Sql.update(
            session,
            "update person set identity = $2, nhs_number_status = $3 where id = $1",
            it.person().value(),
            it.identity().ciphertext(),
            it.nhsNumberStatus().name())
        .replaceWithVoid();
  }

  private static Uni<Void> death(Mutiny.StatelessSession session, DeathEvent event) {
    var died =
        switch (event) {
          case PersonDied it -> it.died().toString();
          case DeathRetracted _ -> null;
        };
    return Sql.update(
            session, "update person set died = $2 where id = $1", event.person().value(), died)
        .replaceWithVoid();
  }

  private static PersonRow row(PersonRegistered it) {
    var row = new PersonRow();
    row.id = it.person().value();
    row.identity = it.identity().ciphertext();
    row.nhsNumberStatus = it.nhsNumberStatus();
    var practice = it.practice();
    if (practice != null) {
      row.practiceCode = practice.value();
      row.practiceFrom = it.from();
    }
    return row;
  }
}
