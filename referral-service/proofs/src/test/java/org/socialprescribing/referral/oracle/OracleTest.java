package org.socialprescribing.referral.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.socialprescribing.referral.oracle.Difference.Verdict;

class OracleTest {
  private static final Oracle ORACLE = new Oracle();
  private static List<Judgement> valid = List.of();
  private static List<Judgement> faulty = List.of();

  @BeforeAll
  static void judge() {
    valid = Corpus.valid().stream().map(it -> Judgement.of(it, ORACLE)).toList();
    var mutations = new Mutations();
    faulty =
        Corpus.valid().stream().flatMap(it -> mutations.of(it).stream()).toList().parallelStream()
            .map(it -> Judgement.of(it, ORACLE))
            .toList();
  }

  @Test
  void both_accept_every_valid_message() {
    assertThat(valid)
        .hasSizeGreaterThan(20)
        .allMatch(it -> it.ours() == Verdict.ACCEPT && it.oracle() == Verdict.ACCEPT);
  }

  @Test
  void both_give_the_same_verdict_on_single_faults_but_for_the_differences_that_are_meant()
      throws IOException {
    var meant = Difference.all();
    assertThat(faulty).hasSizeGreaterThan(2_000);
    assertThat(faulty.stream().filter(it -> it.ours() == Verdict.REFUSE)).hasSizeGreaterThan(1_500);
    assertThat(
            faulty.stream()
                .filter(Judgement::differ)
                .filter(it -> meant.stream().noneMatch(one -> one.covers(it)))
                .map(OracleTest::told))
        .isEmpty();
  }

  @Test
  void every_difference_that_is_meant_still_occurs() throws IOException {
    assertThat(Difference.all())
        .allMatch(one -> faulty.stream().anyMatch(one::covers))
        .noneMatch(one -> one.reason().isBlank());
  }

  private static String told(Judgement it) {
    return String.join(
        "\n  ",
        it.body().message() + " " + it.body().element() + " " + it.body().fault(),
        "ours: " + it.ours(),
        String.join("\n  ", it.said()));
  }
}
