package org.socialprescribing.proofs.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Interleaved rounds of several sides: the n-th rounds of all lie within the same minute. */
public final class Rounds {
  private final Map<String, List<Double>> rates = new LinkedHashMap<>();

  /** One more round of a side. */
  public void add(String side, double rate) {
    rates.computeIfAbsent(side, absent -> new ArrayList<>()).add(rate);
  }

  /** The side's rounds. */
  public Spread of(String side) {
    return Spread.of(all(side));
  }

  /** How one side stands to another: the median over the rounds that lay next to each other. */
  public double ratio(String side, String other) {
    var ones = all(side);
    var others = all(other);
    var common = Math.min(ones.size(), others.size());
    return Spread.of(IntStream.range(0, common).mapToObj(i -> ones.get(i) / others.get(i)).toList())
        .median();
  }

  private List<Double> all(String side) {
    return Objects.requireNonNull(rates.get(side), side);
  }

  /** Every side with its median and spread. */
  @Override
  public String toString() {
    return rates.keySet().stream()
        .map(side -> side + " " + of(side))
        .collect(Collectors.joining("; "));
  }
}
