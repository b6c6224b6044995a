package org.socialprescribing.platform.relay;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Moves entries from the log to the broker. Several batches are on their way at once, and the log
 * is read on meanwhile; progress is saved up to the last one before which all are acknowledged.
 */
final class Pump {
  private static final int BATCHES = 4;

  /** More is likely to follow at once, so the log is looked at this often, so many times. */
  private static final Duration EAGER = Duration.ofMillis(1);

  private static final int EAGER_LOOKS = 20;

  /** While batches keep being acknowledged, repeating these is cheaper than saving each. */
  private static final Duration UNSAVED = Duration.ofMillis(50);

  private final Lease lease;
  private final LogReader reader;
  private final Sender sender;
  private final Progress progress;
  private final RelaySettings settings;
  private final RelayMeters meters;
  private final Deque<Batch> sent = new ArrayDeque<>();
  private LogReader.Place read;
  private LogReader.Place acknowledged;
  private int looksInVain;
  private int unsaved;
  private long savedAt = System.nanoTime();

  private record Batch(LogReader.Place end, int size, CompletableFuture<Void> acknowledged) {}

  Pump(
      Lease lease,
      LogReader reader,
      Sender sender,
      Progress progress,
      RelaySettings settings,
      RelayMeters meters) {
    this.lease = lease;
    this.reader = reader;
    this.sender = sender;
    this.progress = progress;
    this.settings = settings;
    this.meters = meters;
    this.read = progress.load();
    this.acknowledged = read;
  }

  /**
   * Sends what is new and saves what has been acknowledged.
   *
   * @return whether there was anything to do
   * @throws ExecutionException when the broker has refused an event
   */
  boolean turn() throws InterruptedException, ExecutionException {
    meters.beat();
    var news = sent.size() < BATCHES && send();
    looksInVain = news ? 0 : looksInVain + 1;
    if (!news && !sent.isEmpty()) {
      awaitFirst();
    }
    settle();
    save();
    return news || !sent.isEmpty();
  }

  /** How long to wait after a turn without news. */
  Duration pause() {
    return looksInVain < EAGER_LOOKS ? EAGER : settings.idle();
  }

  private boolean send() {
    var entries = reader.next(lease, read, settings.batchSize());
    if (entries.isEmpty()) {
      return false;
    }
    read = entries.getLast().place();
    sent.add(new Batch(read, entries.size(), sender.send(entries)));
    return true;
  }

  /**
   * However long the broker is away; but no longer than a turn without news, because the log may
   * have more by then. While no more may be sent nothing is read, and the lock has to be asked for.
   */
  private void awaitFirst() throws InterruptedException, ExecutionException {
    var full = sent.size() == BATCHES;
    var patience = full ? Duration.ofSeconds(1) : pause();
    try {
      sent.getFirst().acknowledged().get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      if (full) {
        lease.query("select 1", Tuple.tuple());
      }
    }
  }

  /** A batch that failed has stopped the sender: those before it are sent again with it. */
  private void settle() throws InterruptedException, ExecutionException {
    for (var batch : sent) {
      if (batch.acknowledged().isCompletedExceptionally()) {
        batch.acknowledged().get();
      }
    }
    while (!sent.isEmpty() && sent.getFirst().acknowledged().isDone()) {
      var batch = sent.removeFirst();
      batch.acknowledged().get();
      acknowledged = batch.end();
      unsaved += batch.size();
      meters.acknowledged(batch.size());
    }
  }

  private void save() {
    var due = sent.isEmpty() || System.nanoTime() - savedAt > UNSAVED.toNanos();
    if (due && unsaved > 0) {
      progress.save(acknowledged);
      meters.published(unsaved);
      unsaved = 0;
      savedAt = System.nanoTime();
    }
  }
}
