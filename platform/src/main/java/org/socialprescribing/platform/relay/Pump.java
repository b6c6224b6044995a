package org.socialprescribing.platform.relay;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Moves entries from the log to the broker. Several batches are on their way at once; progress is
 * saved up to the last one before which all are acknowledged.
 */
final class Pump {
  private static final int BATCHES = 4;

  private final Lease lease;
  private final LogReader reader;
  private final Sender sender;
  private final Progress progress;
  private final int batchSize;
  private final RelayMeters meters;
  private final Deque<Batch> sent = new ArrayDeque<>();
  private LogReader.Place read;

  private record Batch(LogReader.Place end, int size, CompletableFuture<Void> acknowledged) {}

  Pump(
      Lease lease,
      LogReader reader,
      Sender sender,
      Progress progress,
      int batchSize,
      RelayMeters meters) {
    this.lease = lease;
    this.reader = reader;
    this.sender = sender;
    this.progress = progress;
    this.batchSize = batchSize;
    this.meters = meters;
    this.read = progress.load();
  }

  /**
   * Sends what is new and saves what has been acknowledged.
   *
   * @return whether there was anything to do
   * @throws ExecutionException when the broker has refused an event
   */
  boolean turn() throws InterruptedException, ExecutionException {
    meters.beat();
    var entries =
        sent.size() < BATCHES ? reader.next(lease, read, batchSize) : List.<LogReader.Entry>of();
    if (!entries.isEmpty()) {
      read = entries.getLast().place();
      sent.add(new Batch(read, entries.size(), sender.send(entries)));
    }
    return settle(entries.isEmpty()) || !entries.isEmpty();
  }

  private boolean settle(boolean nothingElseToDo) throws InterruptedException, ExecutionException {
    if (nothingElseToDo && !sent.isEmpty()) {
      awaitFirst();
    }
    LogReader.Place end = null;
    var size = 0;
    while (!sent.isEmpty() && sent.getFirst().acknowledged().isDone()) {
      var batch = sent.removeFirst();
      batch.acknowledged().get();
      end = batch.end();
      size += batch.size();
    }
    if (end == null) {
      return false;
    }
    meters.acknowledged(size);
    progress.save(end);
    meters.published(size);
    return true;
  }

  /** However long the broker is away; but not without the lock. */
  private void awaitFirst() throws InterruptedException, ExecutionException {
    while (true) {
      try {
        sent.getFirst().acknowledged().get(1, TimeUnit.SECONDS);
        return;
      } catch (TimeoutException e) {
        lease.query("select 1", Tuple.tuple());
        meters.beat();
      }
    }
  }
}
