package org.socialprescribing.platform.eventstore;

import com.fasterxml.jackson.core.JacksonException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * All or nothing, whatever the caller does meanwhile.
 *
 * <p>A transaction runs on a Vert.x context of its own and is not cancelled with its caller: a
 * client that hangs up half way would otherwise leave half of a stateless session's work committed.
 * The result goes back to the caller's context.
 */
@Singleton
public final class Transactions {
  /** Unique violation, serialization failure, deadlock. */
  private static final Pattern LOST_RACE = Pattern.compile("23505|40001|40P01");

  /** Connection lost, out of resources, shutting down. */
  private static final Pattern AWAY = Pattern.compile("08...|53...|57P0.");

  private static final int ATTEMPTS = 12;

  private final Mutiny.SessionFactory sessions;
  private final Vertx vertx;
  private final Counter committed;

  Transactions(Mutiny.SessionFactory sessions, Vertx vertx, MeterRegistry metrics) {
    this.sessions = sessions;
    this.vertx = vertx;
    this.committed = metrics.counter("platform.transactions.committed");
  }

  /**
   * Does the work in one transaction. Work that lost a race (same stream, same unique key) is done
   * again from the start, so it must read what it decides on inside.
   */
  public <T> Uni<T> write(Function<Mutiny.StatelessSession, Uni<T>> work) {
    Uni<T> attempt =
        Uni.createFrom()
            .deferred(
                () ->
                    shielded(
                        () ->
                            sessions
                                .withStatelessTransaction(work)
                                .invoke(() -> committed.increment())));
    return retryingLostRaces(attempt);
  }

  static <T> Uni<T> retryingLostRaces(Uni<T> attempt) {
    return attempt
        .onFailure(Transactions::lostRace)
        .retry()
        .withBackOff(Duration.ofMillis(2), Duration.ofMillis(60))
        .withJitter(0.8)
        .atMost(ATTEMPTS);
  }

  /** Reads without writing. */
  public <T> Uni<T> read(Function<Mutiny.StatelessSession, Uni<T>> work) {
    return shielded(() -> sessions.withStatelessSession(work));
  }

  private <T> Uni<T> shielded(Supplier<Uni<T>> work) {
    var caller = Vertx.currentContext();
    var own = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
    VertxContextSafetyToggle.setContextSafe(own, true);
    Uni<T> deferred = Uni.createFrom().deferred(work::get);
    Uni<T> uncancelled =
        Uni.createFrom()
            .emitter(
                emitter ->
                    own.runOnContext(
                        ignored -> deferred.subscribe().with(emitter::complete, emitter::fail)));
    return uncancelled.emitOn(command -> resume(caller, command));
  }

  private static void resume(@Nullable Context caller, Runnable command) {
    if (caller == null) {
      command.run();
    } else {
      caller.runOnContext(ignored -> command.run());
    }
  }

  /**
   * Whether the failure is the database being away rather than anything that was asked of it. A
   * pool that has no connection in time says so by a {@code NoStackTraceThrowable}. What cannot be
   * read as JSON is an {@code IOException} by its type only.
   */
  public static boolean databaseAway(Throwable failure) {
    return causes(failure)
        .anyMatch(
            cause ->
                (cause instanceof IOException && !(cause instanceof JacksonException))
                    || cause instanceof NoStackTraceThrowable
                    || cause instanceof TimeoutException
                    || (cause instanceof VertxException && !(cause instanceof PgException))
                    || AWAY.matcher(sqlState(cause)).matches());
  }

  /**
   * Whether the database ended a statement because it ran longer than {@code statement_timeout}.
   */
  public static boolean tookTooLong(Throwable failure) {
    return causes(failure).anyMatch(cause -> "57014".equals(sqlState(cause)));
  }

  /** Whether another transaction was first, so that the work may be done again on what it left. */
  public static boolean lostRace(Throwable failure) {
    return causes(failure)
        .anyMatch(
            cause ->
                cause instanceof ConcurrencyConflict
                    || LOST_RACE.matcher(sqlState(cause)).matches());
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
  }

  private static String sqlState(Throwable cause) {
    return switch (cause) {
      case PgException driver -> String.valueOf(driver.getSqlState());
      case SQLException converted -> String.valueOf(converted.getSQLState());
      default -> "";
    };
  }
}
