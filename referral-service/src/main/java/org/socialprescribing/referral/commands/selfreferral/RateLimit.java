package org.socialprescribing.referral.commands.selfreferral;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.sealing.KeyedIndex;

/**
 * Counts what arrives, for each client address and for all, in windows of fixed length.
 *
 * <p>The counts lie in the database, so that they hold across instances and restarts. What was
 * refused once is remembered in memory until its window ends, so that a flood does not reach the
 * database. An address is stored as a keyed hash that changes with the window, and goes with it.
 */
@Singleton
final class RateLimit {
  private static final String ALL = "all";
  private static final int REMEMBERED = 10_000;
  private static final String COUNT =
      """
      insert into self_referral_rate as r (counter, window_start, taken)
      select counter, $2, 1 from unnest($1::text[]) counter order by counter
      on conflict (counter, window_start) do update set taken = r.taken + 1
      returning counter, taken
      """;

  private final Transactions transactions;
  private final KeyedIndex index;
  private final Settings settings;
  private final Clock clock = Clock.systemUTC();
  private final Map<String, Instant> refused = new ConcurrentHashMap<>();

  RateLimit(Transactions transactions, KeyedIndex index, Settings settings) {
    this.transactions = transactions;
    this.index = index;
    this.settings = settings;
  }

  /** Counts a request: empty when it may go on, else how long to wait. */
  Uni<Optional<Duration>> take(String address) {
    var now = clock.instant();
    var length = settings.window().toSeconds();
    var start = Instant.ofEpochSecond(now.getEpochSecond() / length * length);
    var end = start.plusSeconds(length);
    var counter = index.of("self-referral-address", start + " " + address);
    if (isRefused(counter, now) || isRefused(ALL, now)) {
      return Uni.createFrom().item(Optional.of(Duration.between(now, end)));
    }
    return count(counter, start)
        .map(
            counts -> {
              note(counter, counts.getOrDefault(counter, 0) > settings.perAddress(), end);
              note(ALL, counts.getOrDefault(ALL, 0) > settings.overall(), end);
              return isRefused(counter, now) || isRefused(ALL, now)
                  ? Optional.of(Duration.between(now, end))
                  : Optional.empty();
            });
  }

  private Uni<Map<String, Integer>> count(String counter, Instant start) {
    var window = OffsetDateTime.ofInstant(start, ZoneOffset.UTC);
    return transactions.write(
        session ->
            Sql.select(session, COUNT, new String[] {counter, ALL}, window)
                .<Map<String, Integer>>map(
                    rows -> {
                      var counts = new HashMap<String, Integer>();
                      rows.forEach(row -> counts.put((String) row[0], (Integer) row[1]));
                      return counts;
                    })
                .call(
                    counts ->
                        counts.getOrDefault(ALL, 0) == 1
                            ? Sql.update(
                                session,
                                "delete from self_referral_rate where window_start < $1",
                                window)
                            : Uni.createFrom().voidItem()));
  }

  private boolean isRefused(String counter, Instant now) {
    var until = refused.get(counter);
    return until != null && until.isAfter(now);
  }

  private void note(String counter, boolean tooMany, Instant until) {
    if (tooMany) {
      if (refused.size() >= REMEMBERED) {
        refused.values().removeIf(it -> it.isBefore(until));
      }
      if (refused.size() < REMEMBERED) {
        refused.put(counter, until);
      }
    }
  }
}
