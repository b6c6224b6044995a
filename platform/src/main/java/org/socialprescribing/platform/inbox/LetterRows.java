package org.socialprescribing.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.sealing.Sealer;
import org.socialprescribing.platform.web.ProblemException;

/** The table of parked events as an operator needs it. */
@Singleton
final class LetterRows {
  private static final String SELECT =
      """
      select p.id, p.topic, p.partition, p."offset", p.type, p.failure, p.attempts, p.status,
        p.parked_at,
        (select min(f.id) from parked_event f
         where f.key_hash = p.key_hash and f.status = 'parked' and f.id < p.id),
        p.settled_at, p.settled_by
      from parked_event p
      """;

  private final Sealer sealer;
  private final ObjectMapper json;

  LetterRows(Sealer sealer, ObjectMapper json) {
    this.sealer = sealer;
    this.json = json;
  }

  Uni<List<DeadLetter>> list(
      Mutiny.StatelessSession session, String status, long after, int limit) {
    return Sql.select(
            session,
            SELECT + " where p.status = $1 and p.id > $2 order by p.id limit $3",
            status,
            after,
            limit)
        .map(rows -> rows.stream().map(LetterRows::letter).toList());
  }

  Uni<DeadLetter> find(Mutiny.StatelessSession session, long id) {
    return Sql.select(session, SELECT + " where p.id = $1", id)
        .map(
            rows ->
                rows.stream()
                    .findFirst()
                    .map(LetterRows::letter)
                    .orElseThrow(() -> ProblemException.notFound("dead letter")));
  }

  /** Finds it after locking the position of its partition, as the inbox does. */
  Uni<DeadLetter> findLocked(Mutiny.StatelessSession session, long id) {
    return lockPartition(session, id).flatMap(ignored -> find(session, id));
  }

  /** The first that is still parked of the key of another, locked. */
  Uni<Optional<DeadLetter>> nextOfSameKey(Mutiny.StatelessSession session, long id) {
    return lockPartition(session, id)
        .flatMap(
            ignored ->
                Sql.select(
                    session,
                    SELECT
                        + """
                          where p.status = 'parked'
                            and p.key_hash = (select key_hash from parked_event where id = $1)
                          order by p.id limit 1
                          """,
                    id))
        .map(rows -> rows.stream().findFirst().map(LetterRows::letter));
  }

  private static Uni<List<Object[]>> lockPartition(Mutiny.StatelessSession session, long id) {
    return Sql.select(
        session,
        """
        select 1 from consumed c join parked_event p using (topic, partition)
        where p.id = $1 for update of c
        """,
        id);
  }

  /** What was parked; 410 when it is settled and can no longer be read. */
  Uni<ParkedContent> content(Mutiny.StatelessSession session, long id) {
    return stored(session, id)
        .flatMap(stored -> sealer.open(session, stored, ParkedContent.class))
        .map(
            content ->
                content.orElseThrow(
                    () ->
                        new ProblemException(
                            410, "no-longer-readable", "What a settled event held is erased.")));
  }

  private Uni<Sealed> stored(Mutiny.StatelessSession session, long id) {
    return Sql.select(session, "select content::text from parked_event where id = $1", id)
        .map(rows -> read((String) Objects.requireNonNull(rows.getFirst()[0])));
  }

  /** Ends its story and erases what it held. */
  Uni<Void> settle(
      Mutiny.StatelessSession session, DeadLetter letter, String status, String actor) {
    return Sql.update(
            session,
            """
            update parked_event
            set status = $2, settled_at = clock_timestamp(), settled_by = $3,
                attempts = attempts + case $2 when 'retried' then 1 else 0 end
            where id = $1
            """,
            letter.id(),
            status,
            actor)
        .flatMap(ignored -> stored(session, letter.id()))
        .flatMap(stored -> sealer.erase(session, stored.subject()));
  }

  /**
   * Notes a failure at the first that is parked of the key of another.
   *
   * @return how many of that key are parked
   */
  Uni<Long> failedAgain(Mutiny.StatelessSession session, long id, Throwable failure) {
    return nextOfSameKey(session, id)
        .flatMap(
            next ->
                next.isEmpty()
                    ? Uni.createFrom().item(0L)
                    : note(session, next.get(), Failure.of(failure, next.get().attempts() + 1))
                        .flatMap(ignored -> waiting(session, id)));
  }

  private Uni<Integer> note(Mutiny.StatelessSession session, DeadLetter letter, Failure failure) {
    return stored(session, letter.id())
        .flatMap(
            stored ->
                sealer
                    .open(session, stored, ParkedContent.class)
                    .map(Optional::orElseThrow)
                    .flatMap(
                        content ->
                            sealer.seal(
                                session, stored.subject(), content.withReason(failure.reason()))))
        .flatMap(
            content ->
                Sql.update(
                    session,
                    """
                    update parked_event
                    set failure = $2, attempts = $3, content = cast(cast($4 as text) as jsonb)
                    where id = $1
                    """,
                    letter.id(),
                    failure.kind(),
                    failure.attempts(),
                    json.valueToTree(content).toString()));
  }

  private static Uni<Long> waiting(Mutiny.StatelessSession session, long id) {
    return Sql.select(
            session,
            """
            select count(*) from parked_event where status = 'parked'
              and key_hash = (select key_hash from parked_event where id = $1)
            """,
            id)
        .map(rows -> (Long) Objects.requireNonNull(rows.getFirst()[0]));
  }

  private Sealed read(String text) {
    try {
      return json.readValue(text, Sealed.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Unreadable parked event", e);
    }
  }

  private static DeadLetter letter(@Nullable Object[] row) {
    return new DeadLetter(
        (Long) Objects.requireNonNull(row[0]),
        (String) Objects.requireNonNull(row[1]),
        (Integer) Objects.requireNonNull(row[2]),
        (Long) Objects.requireNonNull(row[3]),
        (String) row[4],
        (String) Objects.requireNonNull(row[5]),
        (Integer) Objects.requireNonNull(row[6]),
        (String) Objects.requireNonNull(row[7]),
        Objects.requireNonNull(instant(row[8])),
        (Long) row[9],
        instant(row[10]),
        (String) row[11]);
  }

  private static @Nullable Instant instant(@Nullable Object value) {
    return value == null ? null : ((OffsetDateTime) value).toInstant();
  }
}
