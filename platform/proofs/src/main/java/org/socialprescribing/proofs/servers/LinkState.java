package org.socialprescribing.proofs.servers;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What every connection through a proxy asks before it passes bytes on. */
final class LinkState {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private volatile Link link = new Link.Open();

  void set(Link next) {
    lock.lock();
    try {
      link = next;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits as long as these bytes take. */
  void await(int bytes) throws InterruptedException, IOException {
    switch (link) {
      case Link.Open() -> {}
      case Link.Refused() -> throw new IOException("cut");
      case Link.Slow(var delay, var rate) ->
          Thread.sleep(delay.plus(Duration.ofNanos(1_000_000_000L * bytes / rate)));
      case Link.Stalled() -> {
        awaitChange();
        await(bytes);
      }
    }
  }

  private void awaitChange() throws InterruptedException {
    lock.lock();
    try {
      while (link instanceof Link.Stalled) {
        changed.await();
      }
    } finally {
      lock.unlock();
    }
  }
}
