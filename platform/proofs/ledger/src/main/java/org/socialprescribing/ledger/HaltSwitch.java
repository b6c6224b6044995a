package org.socialprescribing.ledger;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Ends this process like {@code kill -9} at a named point, when somebody has asked for it. */
@Singleton
final class HaltSwitch {
  private record Armed(String meter, long remaining) {}

  private final AtomicReference<@Nullable Armed> armed = new AtomicReference<>();

  void arm(String meter, long after) {
    armed.set(new Armed(meter, after));
  }

  /** The process is at the point that a meter counts. */
  void passed(String meter) {
    var left =
        armed.updateAndGet(
            now ->
                now != null && now.meter().equals(meter)
                    ? new Armed(meter, now.remaining() - 1)
                    : now);
    if (left != null && left.meter().equals(meter) && left.remaining() <= 0) {
      Runtime.getRuntime().halt(137);
    }
  }
}
