package org.socialprescribing.referral.views.referrals;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.referral.domain.person.PersonEvent.AccessNeedEvent;
import org.socialprescribing.referral.domain.person.PersonEvent.AccessNeedEvent.AccessNeedChanged;
import org.socialprescribing.referral.domain.person.PersonEvent.AccessNeedEvent.AccessNeedRecorded;
import org.socialprescribing.referral.domain.person.PersonEvent.AccessNeedEvent.AccessNeedRemoved;
import org.socialprescribing.referral.domain.person.PersonEvent.AccessNeedEvent.AccessNeedReviewed;
import org.socialprescribing.referral.domain.person.PersonId;

/** The access needs that stand, one row each, sealed. */
final class AccessNeeds {
  private AccessNeeds() {}

  static Uni<Void> apply(Mutiny.StatelessSession session, AccessNeedEvent event) {
    var id = event.need().value();
    var person = event.person().value();
    return switch (event) {
      case AccessNeedRecorded it ->
          put(session, id, person, it.content().ciphertext(), it.recordedOn(), it.reviewBy());
      case AccessNeedChanged it ->
          put(session, id, person, it.content().ciphertext(), it.changedOn(), it.reviewBy());
      case AccessNeedReviewed it -> review(session, it);
      case AccessNeedRemoved _ ->
          Sql.update(session, "delete from access_need where id = $1", id).replaceWithVoid();
    };
  }

  static Uni<Void> forget(Mutiny.StatelessSession session, PersonId person) {
    return Sql.update(session, "delete from access_need where person_id = $1", person.value())
        .replaceWithVoid();
  }

  private static Uni<Void> put(
      Mutiny.StatelessSession session,
      UUID id,
      UUID person,
      String content,
      LocalDate on,
      @Nullable LocalDate reviewBy) {
    return Sql.update(
            session,
            """
            insert into access_need (id, person_id, content, recorded_on, asked_on, review_by)
            values ($1, $2, $3, $4, $4, $5)
            on conflict (id) do update
            set content = excluded.content, asked_on = excluded.asked_on,
                review_by = excluded.review_by
            """,
            id,
            person,
            content,
            on,
            reviewBy)
        .replaceWithVoid();
  }

  private static Uni<Void> review(Mutiny.StatelessSession session, AccessNeedReviewed it) {
    return Sql.update(
            session,
            "update access_need set asked_on = $2, review_by = $3 where id = $1",
            it.need().value(),
            it.reviewedOn(),
            it.reviewBy())
        .replaceWithVoid();
  }
}
