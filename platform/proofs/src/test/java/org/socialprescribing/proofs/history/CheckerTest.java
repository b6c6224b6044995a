package org.socialprescribing.proofs.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CheckerTest {
  @Property(tries = 300)
  void nothing_is_found_in_a_correct_history(
      @ForAll long seed, @ForAll @IntRange(max = 60) int size) {
    var correct = new Correct(seed, size);
    assertThat(Checker.check(correct.actions, correct.world())).allMatch(Finding::holds);
  }

  @Property(tries = 1000)
  void every_fault_is_found_and_named(
      @ForAll long seed, @ForAll @IntRange(max = 60) int size, @ForAll Fault fault) {
    var correct = new Correct(seed, size);
    var spoilt = fault.in(correct.actions, correct.world());
    assertThat(Checker.check(spoilt.actions(), spoilt.world()))
        .filteredOn(finding -> !finding.holds())
        .extracting(Finding::rule)
        .contains(fault.rule);
  }

  @Example
  void there_is_a_fault_for_every_rule() {
    assertThat(Arrays.stream(Fault.values()).map(f -> f.rule).collect(Collectors.toSet()))
        .isEqualTo(EnumSet.allOf(Rule.class));
  }
}
