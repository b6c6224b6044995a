package org.socialprescribing.proofs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.socialprescribing.proofs.reports.Row;

class FiguresTest {

  @Test
  void percentilesAreSamplesByTheNearestRank() {
    var figures = Percentiles.ofMicros(LongStream.rangeClosed(1, 1_000).map(i -> i * 10).toArray());

    assertThat(figures).isEqualTo(new Percentiles(1_000, 5.0, 9.9, 9.99, 10.0));
  }

  @Test
  void percentilesOfOneSampleAreThatSample() {
    assertThat(Percentiles.ofMicros(new long[] {1_500}))
        .isEqualTo(new Percentiles(1, 1.5, 1.5, 1.5, 1.5));
  }

  @Test
  void theMedianOfAnEvenNumberOfRoundsLiesBetweenTwo() {
    assertThat(Spread.of(List.of(4.0, 1.0, 2.0, 9.0))).isEqualTo(new Spread(3.0, 1.0, 9.0));
  }

  @Test
  void aRatioComparesRoundsOfTheSameMinute() {
    var rounds = new Rounds();
    for (var speed : List.of(1.0, 10.0, 100.0)) {
      rounds.add("ours", speed * 3);
      rounds.add("theirs", speed * 4);
    }

    assertThat(rounds.ratio("ours", "theirs")).isEqualTo(0.75);
  }

  @Test
  void goalsAreNotJudgedWhenTooLittleIsDone() {
    var findings = new Findings(false);
    findings.figure(Row.of("speed", 1, "km/h", "> 2", false));

    assertThat(findings.rows().getFirst().met()).isNull();
    assertThat(findings.rows().getFirst().goal()).isEqualTo("> 2");
  }

  @Test
  void aDifferenceFailsHoweverLittleIsDone() {
    var findings = new Findings(false);
    findings.gate("rows", 5, "missing: one");

    assertThat(findings.right()).isFalse();
    assertThat(findings.rows().getFirst().met()).isFalse();
    assertThat(findings.notes()).containsExactly("rows: missing: one");
  }
}
