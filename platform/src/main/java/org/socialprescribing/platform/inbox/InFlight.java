package org.socialprescribing.platform.inbox;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Work that must end before what it works on is closed. */
final class InFlight {
  private static final Logger LOG = Logger.getLogger(InFlight.class);
  private final Phaser phaser = new Phaser(1);
  private volatile boolean closing;

  /** Does the work, unless closing: then it never completes, and the broker keeps it. */
  Uni<Void> during(Supplier<Uni<Void>> work) {
    phaser.register();
    if (closing) {
      phaser.arriveAndDeregister();
      return Uni.createFrom().nothing();
    }
    return work.get().onTermination().invoke(() -> phaser.arriveAndDeregister());
  }

  /** Lets nothing begin and waits for what has begun. */
  void close(Duration limit) throws InterruptedException {
    closing = true;
    try {
      phaser.awaitAdvanceInterruptibly(phaser.arrive(), limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      LOG.warn("A batch is still in flight; its transaction is given up");
    }
  }
}
