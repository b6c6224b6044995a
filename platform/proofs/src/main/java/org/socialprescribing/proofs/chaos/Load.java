package org.socialprescribing.proofs.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.socialprescribing.proofs.history.Action;
import org.socialprescribing.proofs.history.Attempt;
import org.socialprescribing.proofs.history.Outcome;
import org.socialprescribing.proofs.servers.LedgerServer;

/** Clients that work at a steady pace and ask again when nobody answers. */
final class Load {
  private static final int CLIENTS = 16;
  private static final Duration PERSISTENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private final List<LedgerServer> servers;
  private final long seed;
  private final Duration pace;
  private final LedgerClient client = new LedgerClient();
  private final Wishes wishes = new Wishes();
  private final Queue<Action> history = new ConcurrentLinkedQueue<>();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean running = true;

  Load(List<LedgerServer> servers, long seed, int perSecond) {
    this.servers = servers;
    this.seed = seed;
    this.pace = Duration.ofNanos(1_000_000_000L * CLIENTS / perSecond);
  }

  void start() {
    for (int i = 0; i < CLIENTS; i++) {
      int number = i;
      threads.add(Thread.ofVirtual().name("client-" + i).start(() -> work(number)));
    }
  }

  /** No new actions; returns when the last ones are answered or given up. */
  List<Action> stop() throws InterruptedException {
    running = false;
    for (var thread : threads) {
      thread.join();
    }
    return List.copyOf(history);
  }

  private void work(int number) {
    var random = new Random(seed * 31 + number);
    try {
      for (int i = 0; running; i++) {
        var start = System.nanoTime();
        history.add(act(number + "-" + i, wishes.next(random), random));
        LockSupport.parkNanos(pace.toNanos() - (System.nanoTime() - start));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Action act(String id, Wishes.Wish wish, Random random) throws InterruptedException {
    var attempts = new ArrayList<Attempt>();
    int server = random.nextInt(servers.size());
    while (true) {
      var answer = client.post(servers.get(server), id, wish);
      attempts.add(answer.attempt());
      var version = answer.version();
      if (answer.isOk() && version != null) {
        wish.slot().heard(wish.legs().getFirst().account(), version);
        return action(id, wish, attempts, new Outcome.Ok(version));
      }
      if (answer.isRefusal()) {
        return action(id, wish, attempts, refused(attempts));
      }
      if (!wish.keyed() || over(attempts)) {
        return action(id, wish, attempts, new Outcome.Unknown(answer.trouble()));
      }
      server = (server + 1) % servers.size();
      Thread.sleep(PAUSE);
    }
  }

  /**
   * An unanswered request may still arrive, and by then the account may hold enough: 409 is final
   * only when there was none. A version that has passed does not come back: 412 is final.
   */
  private static Outcome refused(List<Attempt> attempts) {
    int status = attempts.getLast().status();
    return status == 409 && attempts.size() > 1
        ? new Outcome.Unknown("refused after an attempt without an answer")
        : new Outcome.Refused(status);
  }

  private static boolean over(List<Attempt> attempts) {
    return attempts.getLast().end() - attempts.getFirst().start() > PERSISTENCE.toNanos();
  }

  private static Action action(
      String id, Wishes.Wish wish, List<Attempt> attempts, Outcome outcome) {
    return new Action(
        id, wish.legs(), wish.expected(), wish.keyed(), List.copyOf(attempts), outcome);
  }
}
