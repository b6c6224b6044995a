package org.socialprescribing.referral.commands.person;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.Expected;
import org.socialprescribing.platform.eventstore.Metadata;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.sealing.KeyedIndex;
import org.socialprescribing.platform.sealing.Sealer;
import org.socialprescribing.referral.domain.organisation.PracticeCode;
import org.socialprescribing.referral.domain.person.Demographics;
import org.socialprescribing.referral.domain.person.EthnicCategory;
import org.socialprescribing.referral.domain.person.Identity;
import org.socialprescribing.referral.domain.person.NhsNumber;
import org.socialprescribing.referral.domain.person.Person;
import org.socialprescribing.referral.domain.person.PersonCommand;
import org.socialprescribing.referral.domain.person.PersonCommand.ChangePractice;
import org.socialprescribing.referral.domain.person.PersonCommand.RegisterPerson;
import org.socialprescribing.referral.domain.person.PersonDecider;
import org.socialprescribing.referral.domain.person.PersonEvent;
import org.socialprescribing.referral.domain.person.PersonId;
import org.socialprescribing.referral.domain.person.Sex;

/** Finds a person in the register, or enters them. */
@Singleton
public final class PersonRegister {
  private final Aggregate<Person, PersonCommand, PersonEvent> people;
  private final Sealer sealer;
  private final KeyedIndex index;

  PersonRegister(
      Aggregate<Person, PersonCommand, PersonEvent> people, Sealer sealer, KeyedIndex index) {
    this.people = people;
    this.sealer = sealer;
    this.index = index;
  }

  /** A person as a referral describes them on a date. */
  public record Described(
      Identity identity,
      @Nullable Sex sex,
      @Nullable EthnicCategory ethnicCategory,
      @Nullable PracticeCode practice,
      LocalDate on) {}

  /**
   * The id of the person. Of many transactions that describe the same new person at once, one
   * enters them and the others wait for it at the unique key. Until the transaction ends the row of
   * the index is locked, and {@link Erasure} waits for it: what is sealed after this is sealed with
   * a key that the erasure still deletes.
   */
  public Uni<PersonId> findOrRegister(
      Mutiny.StatelessSession session, Described described, Metadata by) {
    var own = new PersonId(UUID.randomUUID());
    return claim(session, described.identity(), own)
        .call(
            found ->
                found.equals(own)
                    ? register(session, own, described, by)
                    : moveTo(session, found, described.practice(), described.on(), by));
  }

  /**
   * The person with this NHS number, if the register knows one. Until the transaction ends the row
   * of the person is locked, and {@link Erasure} waits for it.
   */
  public Uni<Optional<PersonId>> withNumber(Mutiny.StatelessSession session, NhsNumber number) {
    if (!number.passesCheck()) {
      return Uni.createFrom().item(Optional.empty());
    }
    return Sql.select(
            session,
            """
            select p.id from person_index i join person p on p.id = i.person_id
            where i.hash = $1 for no key update of p
            """,
            index.of("person", number.value()))
        .map(rows -> rows.stream().findFirst().map(row -> new PersonId((UUID) row[0])));
  }

  /** Notes the practice that a person is registered with, if it is known. */
  public Uni<?> moveTo(
      Mutiny.StatelessSession session,
      PersonId person,
      @Nullable PracticeCode practice,
      LocalDate on,
      Metadata by) {
    return practice == null
        ? requireOpenTo(session, person)
        : handle(session, person, Expected.any(), new ChangePractice(person, practice, on), by);
  }

  /** Refuses to go on for a person who was erased or has died. */
  public Uni<?> requireOpenTo(Mutiny.StatelessSession session, PersonId person) {
    return people
        .load(session, person.value().toString())
        .invoke(it -> PersonDecider.requireOpenTo(it.state()));
  }

  /** Seals what is said about a person with the key of that person. */
  public Uni<Sealed> seal(Mutiny.StatelessSession session, PersonId person, Object value) {
    return sealer.seal(session, person.value().toString(), value);
  }

  private Uni<PersonId> claim(Mutiny.StatelessSession session, Identity identity, PersonId own) {
    return identity
        .matchedBy()
        .map(
            key ->
                Sql.select(
                        session,
                        """
                        insert into person_index (hash, person_id) values ($1, $2)
                        on conflict (hash) do update set hash = excluded.hash
                        returning person_id
                        """,
                        index.of("person", key),
                        own.value())
                    .map(rows -> new PersonId((UUID) rows.getFirst()[0])))
        .orElseGet(() -> Uni.createFrom().item(own));
  }

  private Uni<?> register(Mutiny.StatelessSession session, PersonId id, Described it, Metadata by) {
    var identity = it.identity();
    var demographics = new Demographics(identity.birthYear(), it.sex(), it.ethnicCategory());
    return seal(session, id, identity)
        .flatMap(
            secret ->
                handle(
                    session,
                    id,
                    Expected.absent(),
                    new RegisterPerson(
                        id,
                        secret,
                        identity.nhsNumberStatus(),
                        demographics,
                        it.practice(),
                        it.on()),
                    by));
  }

  private Uni<?> handle(
      Mutiny.StatelessSession session,
      PersonId id,
      Expected expected,
      PersonCommand command,
      Metadata by) {
    return people.handle(session, id.value().toString(), expected, command, by);
  }
}
