package org.socialprescribing.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.eventstore.StaleVersion;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.platform.sealing.KeyedIndex;

/**
 * The same {@code Idempotency-Key} from the same caller gives the same answer, for as long as
 * {@code platform.idempotency.window} says and whatever version is expected then. The answer is
 * kept in the transaction of the work, so it is there exactly when the work is: a request whose
 * outcome the caller does not know can be sent again.
 */
@Singleton
public final class Idempotency {
  private final ObjectMapper json;
  private final KeyedIndex index;
  private final Duration window;

  Idempotency(
      ObjectMapper json,
      KeyedIndex index,
      @ConfigProperty(name = "platform.idempotency.window") Duration window) {
    this.window = window;
    this.json = json;
    this.index = index;
  }

  /**
   * Does the work, unless the caller has had it done under this key. Call it inside {@code
   * Transactions.write}: of two requests at once one wins, and the other finds its answer.
   *
   * @param key the header's value; null does the work
   * @param request what was asked, to notice a key used for something else (422)
   */
  public Uni<Answer> once(
      Mutiny.StatelessSession session,
      Caller caller,
      @Nullable String key,
      Object request,
      Supplier<Uni<Answer>> work) {
    if (key == null) {
      return work.get();
    }
    if (key.isBlank() || key.length() > 255) {
      throw new ProblemException(
          400, "malformed-idempotency-key", "Idempotency-Key has 1 to 255 characters.");
    }
    var id = caller.subject() + ":" + key;
    var fingerprint = fingerprint(request);
    return kept(session, id)
        .flatMap(
            rows ->
                rows.isEmpty()
                    ? first(session, id, fingerprint, work)
                    : Uni.createFrom().item(() -> again(rows.getFirst(), fingerprint)));
  }

  /**
   * What is refused here may have been done meanwhile, by the first attempt of the same request.
   */
  private Uni<Answer> first(
      Mutiny.StatelessSession session, String id, String fingerprint, Supplier<Uni<Answer>> work) {
    return Uni.createFrom()
        .deferred(work::get)
        .call(answer -> keep(session, id, fingerprint, answer))
        .onFailure(StaleVersion.class)
        .recoverWithUni(
            stale ->
                kept(session, id)
                    .map(
                        rows -> {
                          if (rows.isEmpty()) {
                            throw stale;
                          }
                          return again(rows.getFirst(), fingerprint);
                        }));
  }

  private static Uni<List<Object[]>> kept(Mutiny.StatelessSession session, String id) {
    return Sql.select(
        session,
        "select fingerprint, answer::text from processed_command where command_id = $1",
        id);
  }

  /**
   * Forgets answers older than the window, some at a time.
   *
   * @return how many were forgotten; fewer than {@code most} when none is left
   */
  public Uni<Integer> forget(Mutiny.StatelessSession session, int most) {
    return Sql.update(
        session,
        """
        delete from processed_command where command_id in (
          select command_id from processed_command
          where recorded_at < clock_timestamp() - make_interval(secs => $1) limit $2)
        """,
        (double) window.toSeconds(),
        most);
  }

  private Answer again(Object[] row, String fingerprint) {
    if (!fingerprint.equals(row[0])) {
      throw new ProblemException(
          422, "idempotency-key-reused", "This Idempotency-Key was used for another request.");
    }
    try {
      return json.readValue(String.valueOf(row[1]), Answer.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Unreadable answer", e);
    }
  }

  private Uni<Integer> keep(
      Mutiny.StatelessSession session, String id, String fingerprint, Answer answer) {
    return Sql.update(
        session,
        "insert into processed_command (command_id, fingerprint, answer)"
            + " values ($1, $2, cast(cast($3 as text) as jsonb))",
        id,
        fingerprint,
        json.valueToTree(answer).toString());
  }

  private String fingerprint(Object request) {
    return index.of("request", json.valueToTree(request).toString());
  }
}
