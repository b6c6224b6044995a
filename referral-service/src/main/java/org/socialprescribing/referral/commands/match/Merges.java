package org.socialprescribing.referral.commands.match;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.Aggregate.Outcome;
import org.socialprescribing.platform.eventstore.Expected;
import org.socialprescribing.platform.eventstore.Metadata;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.referral.Today;
import org.socialprescribing.referral.domain.match.Match;
import org.socialprescribing.referral.domain.match.MatchCommand;
import org.socialprescribing.referral.domain.match.MatchCommand.UndoMatch;
import org.socialprescribing.referral.domain.match.MatchEvent;
import org.socialprescribing.referral.domain.match.Pair;
import org.socialprescribing.referral.domain.person.Person;
import org.socialprescribing.referral.domain.person.Person.Merged;
import org.socialprescribing.referral.domain.person.Person.Registered;
import org.socialprescribing.referral.domain.person.PersonCommand;
import org.socialprescribing.referral.domain.person.PersonCommand.MergeCommand.AbsorbPerson;
import org.socialprescribing.referral.domain.person.PersonCommand.MergeCommand.MergePerson;
import org.socialprescribing.referral.domain.person.PersonCommand.MergeCommand.ReleasePerson;
import org.socialprescribing.referral.domain.person.PersonCommand.MergeCommand.UnmergePerson;
import org.socialprescribing.referral.domain.person.PersonEvent;
import org.socialprescribing.referral.domain.person.PersonId;

/** Merges two entries of the register and undoes it, on the streams of both in one transaction. */
@Singleton
final class Merges {
  private final Aggregate<Person, PersonCommand, PersonEvent> people;
  private final Aggregate<Match, MatchCommand, MatchEvent> matches;
  private final Today today;

  Merges(
      Aggregate<Person, PersonCommand, PersonEvent> people,
      Aggregate<Match, MatchCommand, MatchEvent> matches,
      Today today) {
    this.people = people;
    this.matches = matches;
    this.today = today;
  }

  /** Lets {@code into} stand for {@code person}. */
  Uni<Outcome<Person, PersonEvent>> merge(
      Mutiny.StatelessSession session,
      PersonId person,
      PersonId into,
      Expected expected,
      Metadata by) {
    var on = today.date();
    return numbersDiffer(session, person, into)
        .flatMap(
            differ ->
                died(session, person)
                    .flatMap(
                        died ->
                            both(
                                person,
                                into,
                                () ->
                                    people.handle(
                                        session,
                                        id(person),
                                        expected,
                                        new MergePerson(person, into, differ, on),
                                        by),
                                () ->
                                    people.handle(
                                        session,
                                        id(into),
                                        Expected.any(),
                                        new AbsorbPerson(into, person, died.orElse(null), on),
                                        by))));
  }

  /** Lets a merged entry stand for itself again, and has the two not suggested again. */
  Uni<Outcome<Person, PersonEvent>> unmerge(
      Mutiny.StatelessSession session, PersonId person, Expected expected, Metadata by) {
    var command = new UnmergePerson(person, today.date());
    return people
        .load(session, id(person))
        .flatMap(
            loaded ->
                loaded.state() instanceof Merged(var into, _)
                    ? both(
                            person,
                            into,
                            () -> people.handle(session, id(person), expected, command, by),
                            () -> release(session, into, person, by))
                        .call(ignored -> undo(session, new Pair(person, into), by))
                    : people.handle(session, id(person), expected, command, by));
  }

  private Uni<Outcome<Person, PersonEvent>> release(
      Mutiny.StatelessSession session, PersonId from, PersonId person, Metadata by) {
    var command = new ReleasePerson(from, person, today.date());
    return people.handle(session, id(from), Expected.any(), command, by);
  }

  private Uni<?> undo(Mutiny.StatelessSession session, Pair pair, Metadata by) {
    return matches.handle(
        session, pair.id().value().toString(), Expected.any(), new UndoMatch(today.date()), by);
  }

  /** Both, in the order of their ids: two merges of the same two wait for each other. */
  private static <T> Uni<T> both(
      PersonId person, PersonId other, Supplier<Uni<T>> onPerson, Supplier<Uni<T>> onOther) {
    return person.value().compareTo(other.value()) < 0
        ? onPerson.get().call(ignored -> onOther.get())
        : onOther.get().flatMap(ignored -> onPerson.get());
  }

  /** Over all entries that would be one. */
  private static Uni<Boolean> numbersDiffer(
      Mutiny.StatelessSession session, PersonId one, PersonId other) {
    return Sql.select(
            session,
            """
            select count(distinct i.hash) > 1
            from person p join person_index i on i.person_id = p.id
            where (p.id = any($1::uuid[]) or p.survivor_id = any($1::uuid[]))
              and p.nhs_number_status in
                ('NUMBER_PRESENT_AND_VERIFIED', 'NUMBER_PRESENT_BUT_NOT_TRACED')
            """,
            (Object) new UUID[] {one.value(), other.value()})
        .map(rows -> Boolean.TRUE.equals(rows.getFirst()[0]));
  }

  private Uni<Optional<YearMonth>> died(Mutiny.StatelessSession session, PersonId person) {
    return people.load(session, id(person)).map(it -> Optional.ofNullable(diedOf(it.state())));
  }

  private static @Nullable YearMonth diedOf(Person state) {
    return state instanceof Registered known ? known.died() : null;
  }

  private static String id(PersonId person) {
    return person.value().toString();
  }
}
