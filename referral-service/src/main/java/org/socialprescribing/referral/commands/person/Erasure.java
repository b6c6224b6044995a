package org.socialprescribing.referral.commands.person;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
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
  private final Sealer sealer;
  private final OperatorActions actions;

  Erasure(
      Aggregate<Person, PersonCommand, PersonEvent> people,
      Sealer sealer,
      OperatorActions actions) {
    this.people = people;
    this.sealer = sealer;
    this.actions = actions;
  }

  /** Within one transaction; the index comes first, in the order in which an intake locks. */
  Uni<Outcome<Person, PersonEvent>> erase(
      Mutiny.StatelessSession session, ErasePerson command, Expected expected, Caller caller) {
    var id = command.person().value().toString();
    return forgetNumber(session, command.person())
        .flatMap(ignored -> people.handle(session, id, expected, command, caller.metadata()))
        .call(ignored -> sealer.erase(session, id))
        .call(ignored -> forgetRequests(session, id))
        .call(
            ignored ->
                actions.record(
                    session, caller, "erase-person", "person/" + id, command.reason().code()));
  }

  /** Waits for whoever has found the person by the number, and lets nobody find them after. */
  private static Uni<?> forgetNumber(Mutiny.StatelessSession session, PersonId person) {
    return Sql.update(session, "delete from person_index where person_id = $1", person.value());
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
