package org.socialprescribing.platform.web;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.socialprescribing.platform.eventstore.Transactions;

/** Keeps the table of kept answers from growing for ever. */
@Singleton
final class ForgetAnswers {
  private static final Logger LOG = Logger.getLogger(ForgetAnswers.class);
  private static final int AT_ONCE = 1000;

  private final Idempotency idempotency;
  private final Transactions transactions;
  private final Vertx vertx;

  ForgetAnswers(Idempotency idempotency, Transactions transactions, Vertx vertx) {
    this.idempotency = idempotency;
    this.transactions = transactions;
    this.vertx = vertx;
  }

  void start(@Observes StartupEvent event) {
    vertx.setPeriodic(
        Duration.ofHours(1).toMillis(),
        ignored ->
            all()
                .subscribe()
                .with(
                    done -> {}, failure -> LOG.warnf("Old answers stay: %s", failure.toString())));
  }

  private Uni<Void> all() {
    return transactions
        .write(session -> idempotency.forget(session, AT_ONCE))
        .flatMap(forgotten -> forgotten < AT_ONCE ? Uni.createFrom().voidItem() : all());
  }
}
