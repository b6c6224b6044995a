package org.socialprescribing.referral.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Transactions;

/**
 * Leases subscriptions and has each served on a thread of its own, so that a slow one holds up
 * nobody but itself.
 */
@Singleton
final class DeliveryWorker {
  private static final Logger LOG = Logger.getLogger(DeliveryWorker.class);
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final Transactions transactions;
  private final Lanes lanes;
  private final Picking picking;
  private final Settling settling;
  private final Carrier carrier;
  private final DeliverySettings settings;
  private final Meters meters;
  private final Semaphore free;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean running;
  private @Nullable Thread loop;

  DeliveryWorker(
      Transactions transactions,
      Lanes lanes,
      Picking picking,
      Settling settling,
      Carrier carrier,
      DeliverySettings settings,
      Meters meters) {
    this.transactions = transactions;
    this.lanes = lanes;
    this.picking = picking;
    this.settling = settling;
    this.carrier = carrier;
    this.settings = settings;
    this.meters = meters;
    this.free = new Semaphore(settings.lanes());
  }

  void start(@Observes StartupEvent event) {
    if (settings.enabled()) {
      start();
    }
  }

  void start() {
    running = true;
    loop = Thread.ofPlatform().name("delivery").daemon().start(this::run);
  }

  /** What is in flight is finished, or sent again by whoever leases it next. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    var thread = loop;
    if (thread != null) {
      thread.interrupt();
      thread.join(Duration.ofSeconds(5));
      free.tryAcquire(settings.lanes(), settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
    }
    threads.shutdownNow();
  }

  private void run() {
    while (running) {
      meters.beat();
      try {
        if (!turn()) {
          Thread.sleep(settings.idle());
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.warnf("Deliveries start again after: %s", e.toString());
        pause();
      }
    }
  }

  /** Whether anything was leased. */
  private boolean turn() throws InterruptedException {
    free.acquire();
    var permits = 1 + free.drainPermits();
    var lease = UUID.randomUUID();
    var served = 0;
    try {
      for (var subscription :
          transactions
              .write(session -> lanes.claim(session, lease, permits))
              .await()
              .atMost(LIMIT)) {
        threads.execute(() -> serve(subscription, lease));
        served++;
      }
    } finally {
      free.release(permits - served);
    }
    return served > 0;
  }

  private void serve(UUID subscription, UUID lease) {
    try {
      new Lane(transactions, lanes, picking, settling, carrier, subscription, lease).run(meters);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.warnf("Subscription %s waits for its lease to run out: %s", subscription, e.toString());
    } finally {
      free.release();
    }
  }

  private void pause() {
    try {
      Thread.sleep(settings.idle().multipliedBy(4));
    } catch (InterruptedException e) {
      running = false;
    }
  }
}
