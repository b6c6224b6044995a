package org.socialprescribing.referral.commands.person;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Rejection;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.sealing.KeyedIndex;
import org.socialprescribing.referral.domain.person.Identity;
import org.socialprescribing.referral.domain.person.Matching;
import org.socialprescribing.referral.domain.person.NhsNumber;
import org.socialprescribing.referral.domain.person.PersonId;
import org.socialprescribing.referral.domain.person.PersonRule;

/**
 * By what people are found again: keyed hashes of numbers, each of one person, and of names, birth
 * dates and postcodes, which people may share.
 */
@Singleton
final class PersonIndex {
  /** One after the other, in one order everywhere: the rows come as the arrays give them. */
  private static final String LOCK =
      """
      select case when alone then pg_advisory_xact_lock(key)::text
        else pg_advisory_xact_lock_shared(key)::text end
      from unnest($1::bigint[], $2::boolean[]) as k(key, alone)
      """;

  private static final String ENTER =
      """
      with number as (
        insert into person_index (hash, person_id)
        select $2::text, $1::uuid where $2::text is not null
        on conflict (hash) do nothing
      )
      insert into person_match (hash, person_id, numbered)
      select hash, $1::uuid, $4::boolean from unnest($3::text[]) as h(hash)
      on conflict (hash, person_id) do update set numbered = excluded.numbered
      """;

  private final KeyedIndex index;

  PersonIndex(KeyedIndex index) {
    this.index = index;
  }

  /**
   * Who is like this identity. Until the transaction ends, nobody else enters or finds somebody
   * like it, and {@link Erasure} waits for those who were found by number or by everything. Both
   * statements go in one round trip; the second begins, and looks, when the first has its locks.
   */
  Uni<Matching> match(Mutiny.StatelessSession session, Identity identity) {
    var keys = IndexKeys.of(identity, index);
    return Uni.combine()
        .all()
        .unis(lock(session, keys), Candidates.find(session, keys))
        .with((locked, matching) -> matching);
  }

  /** Who speaks for the person with this number. Locks the row of the person. */
  Uni<Optional<PersonId>> withNumber(Mutiny.StatelessSession session, NhsNumber number) {
    return Sql.select(
            session,
            """
            select coalesce(p.survivor_id, p.id)
            from person_index i join person p on p.id = i.person_id
            where i.hash = $1 for no key update of p
            """,
            index.of(IndexKeys.NUMBER, number.value()))
        .map(rows -> rows.stream().findFirst().map(row -> new PersonId((UUID) row[0])));
  }

  /** Lets a person be found by this identity from now on. */
  Uni<Void> enter(Mutiny.StatelessSession session, PersonId person, Identity identity) {
    var keys = IndexKeys.of(identity, index);
    return Sql.update(session, ENTER, person.value(), keys.number(), keys.hashes(), keys.numbered())
        .replaceWithVoid();
  }

  /**
   * Finds the person by what is right from now on, and by what was held before no more.
   *
   * @throws Rejection when another person is found by the number
   */
  Uni<Void> follow(Mutiny.StatelessSession session, PersonId person, Identity right) {
    var keys = IndexKeys.of(right, index);
    return lock(session, keys)
        .flatMap(ignored -> holderOf(session, keys.number()))
        .invoke(
            holder -> {
              if (holder != null && !holder.equals(person)) {
                throw new Rejection(
                    PersonRule.IDENTITY_TAKEN, "Another person of the register has this number.");
              }
            })
        .flatMap(ignored -> forget(session, person))
        .flatMap(ignored -> enter(session, person, right));
  }

  /** Waits for whoever has found the person, and lets nobody find them after. */
  Uni<Void> forget(Mutiny.StatelessSession session, PersonId person) {
    return Sql.update(session, "delete from person_index where person_id = $1", person.value())
        .flatMap(
            ignored ->
                Sql.update(
                    session, "delete from person_match where person_id = $1", person.value()))
        .replaceWithVoid();
  }

  private static Uni<@Nullable PersonId> holderOf(
      Mutiny.StatelessSession session, @Nullable String number) {
    return Sql.select(session, "select person_id from person_index where hash = $1", number)
        .map(rows -> rows.isEmpty() ? null : new PersonId((UUID) rows.getFirst()[0]));
  }

  /**
   * Two arrivals with a number of their own are never taken for each other and need not wait for
   * each other, but for arrivals without a number they do.
   */
  private static Uni<?> lock(Mutiny.StatelessSession session, IndexKeys keys) {
    var locks = new TreeMap<Long, Boolean>();
    for (var hash : keys.hashes()) {
      locks.put(lockOf(hash), !keys.numbered());
    }
    var number = keys.number();
    if (number != null) {
      locks.put(lockOf(number), true);
    }
    return Sql.select(
        session, LOCK, locks.keySet().toArray(Long[]::new), locks.values().toArray(Boolean[]::new));
  }

  private static long lockOf(String hash) {
    return Long.parseUnsignedLong(hash, 0, 16, 16);
  }
}
