package org.socialprescribing.proofs.bench;

import java.util.List;
import java.util.Locale;

/** The rounds of one side: the round in the middle and how far the others were from it. */
public record Spread(double median, double low, double high) {

  /** Of at least one round. */
  public static Spread of(List<Double> rounds) {
    var sorted = rounds.stream().sorted().toList();
    var middle = sorted.size() / 2;
    var median =
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    return new Spread(median, sorted.getFirst(), sorted.getLast());
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%,.0f (%,.0f to %,.0f)", median, low, high);
  }
}
