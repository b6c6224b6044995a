package org.socialprescribing.proofs.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.proofs.history.Leg;

/**
 * What clients want: half of it from a few hot accounts, so that they get into each other's way.
 */
final class Wishes {
  private static final int HOT = 5;
  private final List<Slot> slots =
      IntStream.range(0, 60).mapToObj(i -> new Slot((i < HOT ? "hot-" : "account-") + i)).toList();

  /** Not yet asked for. */
  record Wish(List<Leg> legs, @Nullable Long expected, boolean keyed, Slot slot) {}

  Wish next(Random random) {
    var slot = slot(random);
    var known = slot.get();
    var expected = random.nextInt(10) < 4 ? known.version() : null;
    var dice = random.nextInt(100);
    if (dice < 10) {
      return new Wish(List.of(new Leg(known.account(), amounts(1, random))), expected, false, slot);
    }
    if (dice < 25) {
      var amounts = amounts(2 + random.nextInt(3), random);
      return new Wish(List.of(new Leg(known.account(), amounts)), expected, true, slot);
    }
    if (dice < 40) {
      return transfer(slot, expected, random);
    }
    return new Wish(List.of(new Leg(known.account(), amounts(1, random))), expected, true, slot);
  }

  private Wish transfer(Slot from, @Nullable Long expected, Random random) {
    var to = slot(random);
    var account = from.get().account();
    long amount = 1L + random.nextInt(9);
    if (to.get().account().equals(account)) {
      return new Wish(List.of(new Leg(account, List.of(amount))), expected, true, from);
    }
    var legs =
        List.of(new Leg(account, List.of(-amount)), new Leg(to.get().account(), List.of(amount)));
    return new Wish(legs, expected, true, from);
  }

  private Slot slot(Random random) {
    return slots.get(random.nextBoolean() ? random.nextInt(HOT) : random.nextInt(slots.size()));
  }

  /** Mostly in, sometimes out. */
  private static List<Long> amounts(int count, Random random) {
    var amounts = new ArrayList<Long>();
    for (int i = 0; i < count; i++) {
      amounts.add(random.nextInt(5) == 0 ? -(1L + random.nextInt(20)) : 1L + random.nextInt(9));
    }
    return amounts;
  }
}
