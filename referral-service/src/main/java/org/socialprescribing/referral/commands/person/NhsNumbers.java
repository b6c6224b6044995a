package org.socialprescribing.referral.commands.person;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.Expected;
import org.socialprescribing.platform.eventstore.Metadata;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.sealing.Sealer;
import org.socialprescribing.referral.domain.person.Identity;
import org.socialprescribing.referral.domain.person.Person;
import org.socialprescribing.referral.domain.person.PersonCommand;
import org.socialprescribing.referral.domain.person.PersonCommand.LearnNhsNumber;
import org.socialprescribing.referral.domain.person.PersonEvent;
import org.socialprescribing.referral.domain.person.PersonId;

/** Learns the NHS number of a person who was known without one. */
@Singleton
final class NhsNumbers {
  private final Aggregate<Person, PersonCommand, PersonEvent> people;
  private final PersonIndex index;
  private final Sealer sealer;

  NhsNumbers(
      Aggregate<Person, PersonCommand, PersonEvent> people, PersonIndex index, Sealer sealer) {
    this.people = people;
    this.index = index;
    this.sealer = sealer;
  }

  /** Adds the number of the arrival to what the register holds, and nothing else of it. */
  Uni<?> learn(
      Mutiny.StatelessSession session,
      PersonId person,
      Identity arriving,
      LocalDate on,
      Metadata by) {
    var id = person.value().toString();
    return Sql.select(session, "select identity from person where id = $1", person.value())
        .map(rows -> new Sealed(id, (String) Objects.requireNonNull(rows.getFirst()[0])))
        .flatMap(held -> sealer.open(session, held, Identity.class))
        .map(held -> held.orElseThrow().withNumberOf(arriving))
        .flatMap(
            known ->
                sealer
                    .seal(session, id, known)
                    .flatMap(
                        secret ->
                            people.handle(
                                session,
                                id,
                                Expected.any(),
                                new LearnNhsNumber(person, secret, known.nhsNumberStatus(), on),
                                by))
                    .flatMap(ignored -> index.enter(session, person, known)));
  }
}
