package org.socialprescribing.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.socialprescribing.proofs.bench.Timed;

/** Senders on connections of their own, each of which sends again as soon as it has its answer. */
record ClosedLoop(int senders, int seconds) {

  /** Runs for its time and tells how many referrals were accepted. */
  Timed run(Target target, String token) throws Exception {
    var start = System.nanoTime();
    var end = start + TimeUnit.SECONDS.toNanos(seconds);
    var done = 0L;
    try (var threads = Executors.newFixedThreadPool(senders)) {
      var all = new ArrayList<Future<Long>>();
      for (int i = 0; i < senders; i++) {
        Callable<Long> sender = () -> send(target, token, end);
        all.add(threads.submit(sender));
      }
      for (var each : all) {
        done += each.get();
      }
    }
    return Timed.since(start, done);
  }

  private static long send(Target target, String token, long end) throws IOException {
    try (var connection = new Connection(target, token)) {
      var done = 0L;
      for (; System.nanoTime() < end; done++) {
        var number = target.sent().next();
        target.sent().accepted(number, connection.post(Bodies.of(number)));
      }
      return done;
    }
  }
}
