package org.socialprescribing.proofs.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A world in which everything went well, with retries, refusals and duplicates on the topic. */
final class Correct {
  private final Random random;
  private final Map<String, Long> versions = new HashMap<>();
  private final Map<String, Long> balances = new HashMap<>();
  final List<Action> actions = new ArrayList<>();
  final List<StoredEvent> log = new ArrayList<>();
  private long clock;

  Correct(long seed, int size) {
    random = new Random(seed);
    // One of each kind, so that every fault finds something to spoil.
    ok("a", List.of(5L, 7L), null);
    ok("a", List.of(3L), 2L);
    ok("b", List.of(2L), null);
    ok("b", List.of(1L), null);
    refused("a", 1L);
    unknown("b", true);
    unknown("b", false);
    for (int i = 0; i < size; i++) {
      any("account-" + random.nextInt(3));
    }
  }

  World world() {
    var views =
        versions.entrySet().stream()
            .map(e -> new World.View(e.getKey(), e.getValue(), balance(e.getKey())))
            .toList();
    return new World(List.copyOf(log), topic(), views, List.of(consumed("other"), consumed("own")));
  }

  private void any(String account) {
    switch (random.nextInt(6)) {
      case 0 -> refused(account, 99L);
      case 1 -> unknown(account, random.nextBoolean());
      case 2 -> ok(account, List.of(4L, 1L, 1L), null);
      case 3 -> ok(account, List.of(-balance(account), 6L), version(account));
      default -> ok(account, List.of(random.nextLong(1, 9)), null);
    }
  }

  private void ok(String account, List<Long> amounts, @Nullable Long expected) {
    var id = id();
    store(id, account, amounts);
    var attempts = new ArrayList<Attempt>();
    if (random.nextBoolean()) {
      attempts.add(attempt(0));
    }
    attempts.add(attempt(200));
    var outcome = new Outcome.Ok(version(account));
    actions.add(
        new Action(id, List.of(new Leg(account, amounts)), expected, true, attempts, outcome));
  }

  private void refused(String account, long expected) {
    var outcome = new Outcome.Refused(412);
    add(id(), account, expected, List.of(attempt(412)), outcome);
  }

  private void unknown(String account, boolean happened) {
    var id = id();
    if (happened) {
      store(id, account, List.of(1L));
    }
    add(id, account, null, List.of(attempt(0)), new Outcome.Unknown("timeout"));
  }

  private void add(
      String id, String account, @Nullable Long expected, List<Attempt> attempts, Outcome outcome) {
    var legs = List.of(new Leg(account, List.of(1L)));
    actions.add(new Action(id, legs, expected, false, attempts, outcome));
  }

  private void store(String action, String account, List<Long> amounts) {
    int part = 0;
    for (var amount : amounts) {
      var version = versions.merge(account, 1L, Long::sum);
      balances.merge(account, amount, Long::sum);
      log.add(new StoredEvent(uuid(), account, version, action, part++, amount));
    }
  }

  private List<Published> topic() {
    var topic = new ArrayList<Published>();
    for (int i = 0; i < log.size(); i++) {
      publish(topic, log.get(i));
      if (random.nextInt(5) == 0) {
        log.subList(Math.max(0, i - 2), i + 1).forEach(event -> publish(topic, event));
      }
    }
    topic.sort(Comparator.comparingInt(Published::partition).thenComparingLong(Published::offset));
    return topic;
  }

  private static void publish(List<Published> topic, StoredEvent event) {
    int partition = Math.floorMod(event.account().hashCode(), 2);
    topic.add(new Published(partition, topic.size(), event.account(), event.id(), event.version()));
  }

  private Consumed consumed(String name) {
    var effects = new ArrayList<Effect>();
    log.forEach(e -> effects.add(new Effect(effects.size(), e.id(), e.account(), e.amount())));
    var totals =
        versions.entrySet().stream()
            .map(e -> new Consumed.Total(e.getKey(), e.getValue(), balance(e.getKey())))
            .toList();
    return new Consumed(name, effects, totals, 0);
  }

  private Attempt attempt(int status) {
    clock += 10;
    return new Attempt("r", clock - 5, clock, status);
  }

  private long version(String account) {
    return versions.getOrDefault(account, 0L);
  }

  private long balance(String account) {
    return balances.getOrDefault(account, 0L);
  }

  private String id() {
    return "action-" + actions.size();
  }

  private UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
