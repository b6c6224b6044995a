package org.socialprescribing.platform.eventstore;

import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
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
  private static final String UNIQUE_VIOLATION = "23505";
  private static final String SERIALIZATION_FAILURE = "40001";
  private static final String DEADLOCK = "40P01";
  private static final Pattern AWAY = Pattern.compile("08...|53...|57P0.");
  private static final int ATTEMPTS = 8;

  private final Mutiny.SessionFactory sessions;
  private final Vertx vertx;

  Transactions(Mutiny.SessionFactory sessions, Vertx vertx) {
    this.sessions = sessions;
    this.vertx = vertx;
  }

  /**
   * Does the work in one transaction. Work that lost a race (same stream, same unique key) is done
   * again from the start, so it must read what it decides on inside.
   */
  public <T> Uni<T> write(Function<Mutiny.StatelessSession, Uni<T>> work) {
    return Uni.createFrom()
        .deferred(() -> shielded(() -> sessions.withStatelessTransaction(work)))
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
    Uni<T> uncancelled =
        Uni.createFrom()
            .emitter(
                emitter ->
                    own.runOnContext(
                        ignored -> work.get().subscribe().with(emitter::complete, emitter::fail)));
    return uncancelled.emitOn(command -> resume(caller, command));
  }

  private static void resume(@Nullable Context caller, Runnable command) {
    if (caller == null) {
      command.run();
    } else {
      caller.runOnContext(ignored -> command.run());
    }
  }

  /** Whether the failure is the database being away rather than anything that was asked of it. */
  public static boolean databaseAway(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      var away =
          switch (cause) {
            case PgException pg -> AWAY.matcher(String.valueOf(pg.getSqlState())).matches();
            case IOException io -> true;
            case TimeoutException timeout -> true;
            case VertxException closed -> true;
            default -> false;
          };
      if (away) {
        return true;
      }
    }
    return false;
  }

  static boolean lostRace(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConcurrencyConflict) {
        return true;
      }
      if (cause instanceof PgException pg) {
        var state = String.valueOf(pg.getSqlState());
        return state.equals(UNIQUE_VIOLATION)
            || state.equals(SERIALIZATION_FAILURE)
            || state.equals(DEADLOCK);
      }
    }
    return false;
  }
}
