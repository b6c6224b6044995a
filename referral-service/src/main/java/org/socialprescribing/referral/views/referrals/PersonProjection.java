package org.socialprescribing.referral.views.referrals;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.InlineView;
import org.socialprescribing.platform.eventstore.Recorded;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.referral.domain.organisation.PracticeCode;
import org.socialprescribing.referral.domain.person.PersonEvent;
import org.socialprescribing.referral.domain.person.PersonEvent.PersonErased;
import org.socialprescribing.referral.domain.person.PersonEvent.PersonRegistered;
import org.socialprescribing.referral.domain.person.PersonEvent.PracticeChanged;

/** Keeps a row for each person. */
@Singleton
public final class PersonProjection implements InlineView<PersonEvent> {

  @Override
  public Uni<Void> apply(
      Mutiny.StatelessSession session, Recorded<? extends PersonEvent> recorded) {
    return switch (recorded.event()) {
      case PersonRegistered it -> session.insert(row(it));
      case PracticeChanged it ->
          session
              .get(PersonRow.class, it.person().value())
              .invoke(row -> row.practiceCode = it.practice().value())
              .flatMap(session::update);
      case PersonErased it -> empty(session, it);
    };
  }

  /** Nobody can open these values any more; they go all the same. */
  private static Uni<Void> empty(Mutiny.StatelessSession session, PersonErased it) {
    var id = it.person().value();
    return Sql.update(
            session,
            """
            update person set identity = null, practice_code = null, erased_on = $2 where id = $1
            """,
            id,
            it.erasedOn())
        .call(
            () -> Sql.update(session, "update referral set reason = null where person_id = $1", id))
        .replaceWithVoid();
  }

  private static PersonRow row(PersonRegistered it) {
    var row = new PersonRow();
    row.id = it.person().value();
    row.identity = it.identity().ciphertext();
    row.nhsNumberStatus = it.nhsNumberStatus();
    row.practiceCode = code(it.practice());
    return row;
  }

  private static @Nullable String code(@Nullable PracticeCode practice) {
    return practice == null ? null : practice.value();
  }
}
