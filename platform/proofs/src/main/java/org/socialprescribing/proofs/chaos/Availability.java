package org.socialprescribing.proofs.chaos;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.socialprescribing.proofs.history.Action;
import org.socialprescribing.proofs.history.Attempt;

/** How long clients went without a good answer. */
final class Availability {
  private final List<Attempt> good;

  Availability(List<Action> history) {
    good =
        history.stream()
            .flatMap(action -> action.attempts().stream())
            .filter(attempt -> attempt.status() == 200)
            .toList();
  }

  /** The longest time between two good answers of anybody. */
  Duration longestGap(long from, long to) {
    var ends =
        good.stream()
            .mapToLong(Attempt::end)
            .filter(end -> end > from && end < to)
            .sorted()
            .toArray();
    long last = from;
    long longest = 0;
    for (var end : LongStream.concat(LongStream.of(ends), LongStream.of(to)).toArray()) {
      longest = Math.max(longest, end - last);
      last = end;
    }
    return Duration.ofNanos(longest);
  }
}
