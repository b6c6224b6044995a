package org.socialprescribing.proofs.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.socialprescribing.proofs.chaos.Disturbance.Cut;
import org.socialprescribing.proofs.chaos.Disturbance.KillBroker;
import org.socialprescribing.proofs.chaos.Disturbance.KillConsumer;
import org.socialprescribing.proofs.chaos.Disturbance.KillPostgres;
import org.socialprescribing.proofs.chaos.Disturbance.KillReplica;
import org.socialprescribing.proofs.chaos.Disturbance.Target;
import org.socialprescribing.proofs.chaos.Disturbance.When;
import org.socialprescribing.proofs.servers.Link;

/**
 * What is done when: the same for the same seed.
 *
 * @param length of the load
 * @param perSecond actions that clients begin
 */
public record Schedule(List<Incident> incidents, Duration length, int perSecond) {
  /** Committed, but nobody has been told. */
  static final String COMMITTED = "platform.transactions.committed";

  /** The broker has it, but progress is not saved. */
  static final String ACKNOWLEDGED = "platform.relay.acknowledged";

  /** Progress is saved. */
  static final String PUBLISHED = "platform.relay.published";

  /** Effects are written, but not committed. */
  static final String APPLIED = "platform.inbox.applied";

  /** Effects are committed. */
  static final String CONSUMED = "platform.inbox.latency";

  private static final Duration START = Duration.ofSeconds(4);

  /** Twenty kills and five links in about ten minutes. */
  public static Schedule full(long seed) {
    var random = random(seed);
    var all = new ArrayList<Disturbance>();
    for (var point : List.of(COMMITTED, ACKNOWLEDGED, ACKNOWLEDGED, PUBLISHED, APPLIED, CONSUMED)) {
      all.add(new KillReplica(random.nextInt(2), at(point, random)));
    }
    for (int i = 0; i < 3; i++) {
      all.add(new KillReplica(i % 2, new When.Whenever()));
      all.add(new KillBroker());
      all.add(new KillPostgres());
    }
    all.add(new KillBroker());
    all.add(new KillPostgres());
    all.add(new KillConsumer(new When.Whenever()));
    all.add(new KillConsumer(at(APPLIED, random)));
    all.add(new KillConsumer(at(CONSUMED, random)));
    all.addAll(links(random));
    Collections.shuffle(all, random);
    return inSlots(all, Duration.ofSeconds(23), 240, random);
  }

  /** Four kills and one link in less than a minute. */
  public static Schedule small(long seed) {
    var random = random(seed);
    var all = new ArrayList<Disturbance>();
    var relaying = List.of(COMMITTED, ACKNOWLEDGED, PUBLISHED).get(random.nextInt(3));
    all.add(new KillReplica(random.nextInt(2), at(relaying, random)));
    all.add(new KillConsumer(at(random.nextBoolean() ? APPLIED : CONSUMED, random)));
    all.add(new KillBroker());
    all.add(new KillPostgres());
    all.add(links(random).get(random.nextInt(5)));
    Collections.shuffle(all, random);
    return inSlots(all, Duration.ofSeconds(8), 120, random);
  }

  /** Neighbouring seeds begin alike; spread out they do not. */
  private static Random random(long seed) {
    return new Random(seed * 0x9E3779B97F4A7C15L);
  }

  private static List<Disturbance> links(Random random) {
    int first = random.nextInt(2);
    return List.of(
        new Cut(first, Target.POSTGRES, new Link.Stalled()),
        new Cut(1 - first, Target.POSTGRES, new Link.Refused()),
        new Cut(first, Target.KAFKA, new Link.Stalled()),
        new Cut(1 - first, Target.KAFKA, new Link.Refused()),
        new Cut(first, Target.POSTGRES, new Link.Slow(Duration.ofMillis(25), 200_000)));
  }

  private static When at(String meter, Random random) {
    return new When.AtMeter(meter, 1 + random.nextInt(5));
  }

  private static Schedule inSlots(
      List<Disturbance> all, Duration slot, int perSecond, Random random) {
    var incidents = new ArrayList<Incident>();
    for (int i = 0; i < all.size(); i++) {
      var spread = Duration.ofMillis(random.nextLong(slot.toMillis() / 8));
      var lasts = slot.dividedBy(4).plusMillis(random.nextLong(slot.toMillis() / 8));
      incidents.add(new Incident(START.plus(slot.multipliedBy(i)).plus(spread), lasts, all.get(i)));
    }
    return new Schedule(
        List.copyOf(incidents), START.plus(slot.multipliedBy(all.size())), perSecond);
  }
}
