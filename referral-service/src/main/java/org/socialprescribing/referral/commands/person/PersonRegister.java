package org.socialprescribing.referral.commands.person;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.Expected;
import org.socialprescribing.platform.eventstore.Metadata;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.sealing.Sealer;
import org.socialprescribing.platform.sealing.SubjectKey;
import org.socialprescribing.referral.commands.deprivation.Areas;
import org.socialprescribing.referral.commands.match.Suggestions;
import org.socialprescribing.referral.domain.organisation.PracticeCode;
import org.socialprescribing.referral.domain.person.Identity;
import org.socialprescribing.referral.domain.person.Matching.Candidate;
import org.socialprescribing.referral.domain.person.NhsNumber;
import org.socialprescribing.referral.domain.person.Person;
import org.socialprescribing.referral.domain.person.PersonCommand;
import org.socialprescribing.referral.domain.person.PersonCommand.ChangePractice;
import org.socialprescribing.referral.domain.person.PersonCommand.NoteDemographics;
import org.socialprescribing.referral.domain.person.PersonCommand.RegisterPerson;
import org.socialprescribing.referral.domain.person.PersonDecider;
import org.socialprescribing.referral.domain.person.PersonEvent;
import org.socialprescribing.referral.domain.person.PersonId;

/** Finds a person in the register, or enters them. */
@Singleton
public final class PersonRegister {
  private final Aggregate<Person, PersonCommand, PersonEvent> people;
  private final Sealer sealer;
  private final PersonIndex index;
  private final NhsNumbers numbers;
  private final Suggestions suggestions;
  private final AccessNeedRegister needs;
  private final Areas areas;

  PersonRegister(
      Aggregate<Person, PersonCommand, PersonEvent> people,
      Sealer sealer,
      PersonIndex index,
      NhsNumbers numbers,
      Suggestions suggestions,
      AccessNeedRegister needs,
      Areas areas) {
    this.people = people;
    this.sealer = sealer;
    this.index = index;
    this.numbers = numbers;
    this.suggestions = suggestions;
    this.needs = needs;
    this.areas = areas;
  }

  /**
   * The id of the person. Of many transactions that describe the same new person at once, one
   * enters them and the others wait for it. Until the transaction ends the rows by which somebody
   * was found are locked, and {@link Erasure} waits for it: what is sealed after this is sealed
   * with a key that the erasure still deletes.
   *
   * @throws org.socialprescribing.platform.decider.Rejection when the person has died
   */
  public Uni<PersonId> findOrRegister(
      Mutiny.StatelessSession session, Described described, Metadata by) {
    return index
        .match(session, described.identity())
        .flatMap(
            match ->
                entryFor(session, match.same(), described, by)
                    .call(
                        person ->
                            suggestions.suggest(
                                session, person, match.suspects(), described.on(), by))
                    .call(
                        person ->
                            needs.note(
                                session,
                                person,
                                described.circumstances().accessNeeds(),
                                described.on(),
                                by)));
  }

  /**
   * Whom this identity surely belongs to, if the register knows them; locks like {@link
   * #findOrRegister}, so that the answer holds until the transaction ends.
   *
   * @throws org.socialprescribing.platform.decider.Rejection when the person has died
   */
  public Uni<Optional<PersonId>> known(Mutiny.StatelessSession session, Identity identity) {
    return index
        .match(session, identity)
        .map(
            match -> {
              var same = match.same();
              if (same == null) {
                return Optional.empty();
              }
              same.requireAlive();
              return Optional.of(same.person());
            });
  }

  private Uni<PersonId> entryFor(
      Mutiny.StatelessSession session, @Nullable Candidate same, Described described, Metadata by) {
    if (same == null) {
      var own = new PersonId(UUID.randomUUID());
      return Uni.combine()
          .all()
          .unis(
              index.enter(session, own, described.identity()),
              register(session, own, described, by))
          .discardItems()
          .replaceWith(own);
    }
    same.requireAlive();
    var found = same.person();
    Uni<?> learned =
        described.identity().hasValidNumber() && !same.numbered()
            ? numbers.learn(session, found, described.identity(), described.on(), by)
            : Uni.createFrom().voidItem();
    return learned
        .flatMap(ignored -> practiceSaid(session, found, described))
        .flatMap(practice -> noteAt(session, found, practice.orElse(null), described.on(), by))
        .flatMap(ignored -> addTo(session, found, described, by))
        .replaceWith(found);
  }

  private static Uni<Optional<PracticeCode>> practiceSaid(
      Mutiny.StatelessSession session, PersonId person, Described described) {
    var said = Optional.ofNullable(described.practice());
    return !described.ownWord() || said.isEmpty()
        ? Uni.createFrom().item(said)
        : Sql.select(
                session,
                "select 1 from person where id = $1 and practice_code is null",
                person.value())
            .map(rows -> rows.isEmpty() ? Optional.empty() : said);
  }

  /**
   * The person with this NHS number, if the register knows one. Until the transaction ends the row
   * of the person is locked, and {@link Erasure} waits for it.
   */
  public Uni<Optional<PersonId>> withNumber(Mutiny.StatelessSession session, NhsNumber number) {
    if (!number.passesCheck()) {
      return Uni.createFrom().item(Optional.empty());
    }
    return index.withNumber(session, number);
  }

  /** Notes the practice that a person is registered with, if it is known. */
  public Uni<?> moveTo(
      Mutiny.StatelessSession session,
      PersonId person,
      @Nullable PracticeCode practice,
      LocalDate on,
      Metadata by) {
    return survivorOf(session, person)
        .flatMap(survivor -> noteAt(session, survivor, practice, on, by));
  }

  private Uni<?> noteAt(
      Mutiny.StatelessSession session,
      PersonId person,
      @Nullable PracticeCode practice,
      LocalDate on,
      Metadata by) {
    return practice == null
        ? requireEntryOpen(session, person)
        : handle(session, person, Expected.any(), new ChangePractice(person, practice, on), by);
  }

  /** Refuses to go on for a person who was erased or has died. */
  public Uni<?> requireOpenTo(Mutiny.StatelessSession session, PersonId person) {
    return survivorOf(session, person).flatMap(it -> requireEntryOpen(session, it));
  }

  private Uni<?> requireEntryOpen(Mutiny.StatelessSession session, PersonId person) {
    return people
        .load(session, person.value().toString())
        .invoke(it -> PersonDecider.requireOpenTo(it.state()));
  }

  /** The entry that speaks for this one, itself unless it was merged. */
  public Uni<PersonId> survivorOf(Mutiny.StatelessSession session, PersonId person) {
    return Sql.select(
            session, "select coalesce(survivor_id, id) from person where id = $1", person.value())
        .map(rows -> rows.isEmpty() ? person : new PersonId((UUID) rows.getFirst()[0]));
  }

  /** The key that seals what is said about a person. */
  public Uni<SubjectKey> keyOf(Mutiny.StatelessSession session, PersonId person) {
    return sealer.key(session, person.value().toString());
  }

  private Uni<?> register(Mutiny.StatelessSession session, PersonId id, Described it, Metadata by) {
    var identity = it.identity();
    return Uni.combine()
        .all()
        .unis(
            areas.deprivationOf(session, identity.postcode()),
            sealer.newKey(session, id.value().toString()))
        .with(
            (area, key) ->
                new RegisterPerson(
                    id,
                    key.seal(identity),
                    identity.nhsNumberStatus(),
                    it.demographics().livingIn(area.orElse(null)),
                    it.practice(),
                    it.on()))
        .flatMap(command -> people.create(session, id.value().toString(), command, by));
  }

  /** Adds what was not known; of where the person lives, the register has its own word. */
  private Uni<?> addTo(Mutiny.StatelessSession session, PersonId id, Described it, Metadata by) {
    var said = it.demographics();
    return said.saysNothing()
        ? Uni.createFrom().voidItem()
        : handle(session, id, Expected.any(), new NoteDemographics(id, said, it.on()), by);
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
