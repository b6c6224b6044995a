package org.socialprescribing.proofs.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Counts while the rules are checked. */
final class Findings {
  private static final int EXAMPLES = 5;
  private final Map<Rule, Count> counts = new EnumMap<>(Rule.class);

  private static final class Count {
    private long checked;
    private long violations;
    private final List<String> examples = new ArrayList<>();
  }

  /** The rule was held against one thing. */
  void expect(Rule rule, boolean holds, Supplier<String> otherwise) {
    var count = counts.computeIfAbsent(rule, _ -> new Count());
    count.checked++;
    if (!holds) {
      count.violations++;
      if (count.examples.size() < EXAMPLES) {
        count.examples.add(otherwise.get());
      }
    }
  }

  /** All rules, also those for which there was nothing to check. */
  List<Finding> all() {
    return Arrays.stream(Rule.values())
        .map(
            rule -> {
              var count = counts.getOrDefault(rule, new Count());
              return new Finding(
                  rule, count.checked, count.violations, List.copyOf(count.examples));
            })
        .toList();
  }
}
