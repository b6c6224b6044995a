package org.socialprescribing.caseload.views.people;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.caseload.domain.cases.CaseRule;
import org.socialprescribing.platform.decider.Rejection;
import org.socialprescribing.platform.eventstore.Sql;

/**
 * Who was erased. Writing about a person and erasing them exclude each other by a lock that every
 * transaction holds to its end: what was written before is sealed with the key that goes, and
 * afterwards no new key comes to be. It is a lock on the id, since a person about whom nothing was
 * written has no row that could be locked.
 */
public final class ErasedPeople {
  private ErasedPeople() {}

  /**
   * Holds off the person's erasure until the transaction ends.
   *
   * @throws Rejection when the person was erased before
   */
  public static Uni<Void> requireNotErased(Mutiny.StatelessSession session, String person) {
    return lock(session, "pg_advisory_xact_lock_shared", person)
        .flatMap(ignored -> erasedOn(session, person))
        .invoke(
            erasedOn ->
                erasedOn.ifPresent(
                    on -> {
                      throw new Rejection(
                          CaseRule.PERSON_ERASED,
                          "The person was erased on " + on + ": nothing is written of them.");
                    }))
        .replaceWithVoid();
  }

  /** Notes an erasure once nobody is writing about the person. Changes nothing the second time. */
  public static Uni<Void> add(Mutiny.StatelessSession session, String person, LocalDate on) {
    return lock(session, "pg_advisory_xact_lock", person)
        .flatMap(
            ignored ->
                Sql.update(
                    session,
                    """
                    insert into erased_person (person_id, erased_on) values ($1, $2)
                    on conflict do nothing
                    """,
                    person,
                    on))
        .replaceWithVoid();
  }

  /** The day on which a person was erased. */
  public static Uni<Optional<LocalDate>> erasedOn(Mutiny.StatelessSession session, String person) {
    return Sql.select(session, "select erased_on from erased_person where person_id = $1", person)
        .map(rows -> rows.stream().findFirst().map(row -> (LocalDate) row[0]));
  }

  /** A statement of its own: the next one sees what was committed while this one waited. */
  private static Uni<?> lock(Mutiny.StatelessSession session, String kind, String person) {
    return Sql.select(session, "select " + kind + "(hashtextextended($1, 0))::text", person);
  }
}
