package org.socialprescribing.proofs.chaos;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** An account that clients use until it is long, and then the next of the same name. */
final class Slot {
  private static final long LONG = 60;
  private final String name;
  private final AtomicReference<Known> known;

  /** An account with the last version that anybody has heard of. */
  record Known(int generation, String account, long version) {}

  Slot(String name) {
    this.name = name;
    this.known = new AtomicReference<>(new Known(0, name + "-0", 0));
  }

  Known get() {
    return Objects.requireNonNull(known.get());
  }

  /** Somebody has been told a version. */
  void heard(String account, long version) {
    known.updateAndGet(
        now ->
            !now.account().equals(account) || now.version() >= version
                ? now
                : version < LONG ? new Known(now.generation(), account, version) : next(now));
  }

  private Known next(Known now) {
    int generation = now.generation() + 1;
    return new Known(generation, name + "-" + generation, 0);
  }
}
