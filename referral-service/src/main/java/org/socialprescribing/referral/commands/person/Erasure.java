package org.socialprescribing.referral.commands.person;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.Aggregate.Outcome;
import org.socialprescribing.platform.eventstore.Expected;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.platform.operations.OperatorActions;
import org.socialprescribing.platform.sealing.Sealer;
import org.socialprescribing.referral.domain.person.Person;
import org.socialprescribing.referral.domain.person.PersonCommand;
import org.socialprescribing.referral.domain.person.PersonCommand.ErasePerson;
import org.socialprescribing.referral.domain.person.PersonEvent;
import org.socialprescribing.referral.domain.person.PersonId;

/**
 * Forgets who a person is. All of it happens again when a person is erased again, so that an
 * erasure can be repeated after an old backup was restored.
 */
@Singleton
final class Erasure {
  private final Aggregate<Person, PersonCommand, PersonEvent> people;
  private final PersonIndex index;
  private final Sealer sealer;
  private final OperatorActions actions;

  Erasure(
      Aggregate<Person, PersonCommand, PersonEvent> people,
      PersonIndex index,
      Sealer sealer,
      OperatorActions actions) {
    this.people = people;
    this.index = index;
    this.sealer = sealer;
    this.actions = actions;
  }

  /**
   * Within one transaction; the index comes first, in the order in which an intake locks. All
   * entries that are one person go together, whichever of them is named.
   */
  Uni<Outcome<Person, PersonEvent>> erase(
      Mutiny.StatelessSession session, ErasePerson command, Expected expected, Caller caller) {
    return entriesOf(session, command.person())
        .flatMap(
            entries ->
                Multi.createFrom()
                    .iterable(entries)
                    .onItem()
                    .transformToUniAndConcatenate(
                        entry -> eraseEntry(session, command.of(entry), Expected.any(), caller))
                    .collect()
                    .asList())
        .flatMap(ignored -> eraseEntry(session, command, expected, caller));
  }

  private static Uni<List<PersonId>> entriesOf(Mutiny.StatelessSession session, PersonId person) {
    return Sql.select(
            session,
            """
            select e.id from person p
            join person e on e.id = coalesce(p.survivor_id, p.id)
              or e.survivor_id = coalesce(p.survivor_id, p.id)
            where p.id = $1 and e.id <> $1 order by e.id
            """,
            person.value())
        .map(rows -> rows.stream().map(row -> new PersonId((UUID) row[0])).toList());
  }

  private Uni<Outcome<Person, PersonEvent>> eraseEntry(
      Mutiny.StatelessSession session, ErasePerson command, Expected expected, Caller caller) {
    var id = command.person().value().toString();
    return index
        .forget(session, command.person())
        .flatMap(ignored -> people.handle(session, id, expected, command, caller.metadata()))
        .call(ignored -> sealer.erase(session, id))
        .call(ignored -> forgetRequests(session, id))
        .call(
            ignored ->
                actions.record(
                    session, caller, "erase-person", "person/" + id, command.reason().code()));
  }

  /**
   * The fingerprint of a kept answer is a hash of the request, name and number included. Without
   * it, a late repetition is refused instead of bringing the person back.
   */
  private static Uni<?> forgetRequests(Mutiny.StatelessSession session, String person) {
    return Sql.update(
        session,
        """
        update processed_command set fingerprint = ''
        where answer #>> '{body,personId}' = $1
        """,
        person);
  }
}
