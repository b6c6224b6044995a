package org.socialprescribing.referral.views.people;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.sealing.Sealer;
import org.socialprescribing.referral.domain.person.AccessNeed;
import org.socialprescribing.referral.domain.person.PersonEvent.AccessNeedEvent;
import org.socialprescribing.referral.domain.person.PersonEvent.AccessNeedEvent.AccessNeedChanged;
import org.socialprescribing.referral.domain.person.PersonEvent.AccessNeedEvent.AccessNeedRecorded;
import org.socialprescribing.referral.domain.person.PersonEvent.AccessNeedEvent.AccessNeedRemoved;
import org.socialprescribing.referral.domain.person.PersonEvent.AccessNeedEvent.AccessNeedReviewed;
import org.socialprescribing.referral.domain.person.PersonId;

/** The access needs that stand, one row each, sealed. */
public final class AccessNeeds {
  private AccessNeeds() {}

  /**
   * Those of a person, opened, oldest first; none once the person was erased. Entries that were
   * merged are one person.
   */
  public static Uni<List<HeldAccessNeed>> of(
      Mutiny.StatelessSession session, Sealer sealer, UUID person) {
    return Sql.select(
            session,
            """
            with one as (select coalesce(survivor_id, id) as id from person where id = $1)
            select id, content, recorded_on, asked_on, review_by, person_id from access_need
            where person_id in (
              select id from one
              union all select p.id from person p join one on p.survivor_id = one.id)
            order by recorded_on, id
            """,
            person)
        .flatMap(
            rows -> {
              var sealed =
                  rows.stream().map(row -> new Sealed(row[5].toString(), (String) row[1])).toList();
              return rows.isEmpty()
                  ? Uni.createFrom().item(List.of())
                  : sealer
                      .openAll(session, sealed, AccessNeed.class)
                      .map(needs -> held(rows, needs));
            });
  }

  private static List<HeldAccessNeed> held(List<Object[]> rows, List<Optional<AccessNeed>> needs) {
    var held = new ArrayList<HeldAccessNeed>();
    for (var i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      needs
          .get(i)
          .ifPresent(
              need ->
                  held.add(
                      new HeldAccessNeed(
                          (UUID) row[0],
                          need,
                          (LocalDate) row[2],
                          (LocalDate) row[3],
                          (LocalDate) row[4])));
    }
    return List.copyOf(held);
  }

  /** Keeps the rows. */
  public static Uni<Void> apply(Mutiny.StatelessSession session, AccessNeedEvent event) {
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

  /** Takes all of a person away. */
  public static Uni<Void> forget(Mutiny.StatelessSession session, PersonId person) {
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
