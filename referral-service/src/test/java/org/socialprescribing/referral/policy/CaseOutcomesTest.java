package org.socialprescribing.referral.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialprescribing.platform.json.JsonShape;
import org.socialprescribing.referral.domain.referral.ReasonCode;

class CaseOutcomesTest {
  private static final ObjectMapper JSON = JsonShape.mapper();
  private static final LocalDate DAY = LocalDate.of(2026, 8, 5);

  @ParameterizedTest
  @CsvSource({
    "completed, COMPLETED",
    "disengaged, FAILED",
    "declined-support, FAILED",
    "moved-away, FAILED",
    "deceased, FAILED",
    "never-heard-of, FAILED"
  })
  void an_outcome_means_what_policy_says(String outcome, CaseOutcomes.End end) throws IOException {
    assertThat(shipped().of(new ReasonCode(outcome), DAY)).isEqualTo(end);
  }

  @Test
  void every_outcome_that_the_caseload_may_publish_is_decided_on() throws IOException {
    var schema =
        JSON.readTree(Path.of("../contracts/caseload/case.closed.v1.schema.json").toFile());
    var decided = shipped().policies().getLast().outcomes().keySet();
    for (var outcome : schema.at("/properties/outcome/enum")) {
      assertThat(decided).contains(outcome.asText());
    }
  }

  @Test
  void the_policy_of_the_day_of_closing_is_in_force() throws IOException {
    var outcomes =
        JSON.readValue(
            """
            {"policies": [
              {"validFrom": "2026-08-05", "outcomes": {"disengaged": "completed"}},
              {"validFrom": "2022-04-01", "outcomes": {"disengaged": "failed"}}]}
            """,
            CaseOutcomes.class);
    var disengaged = new ReasonCode("disengaged");
    assertThat(outcomes.of(disengaged, DAY)).isEqualTo(CaseOutcomes.End.COMPLETED);
    assertThat(outcomes.of(disengaged, DAY.minusDays(1))).isEqualTo(CaseOutcomes.End.FAILED);
    assertThat(outcomes.of(disengaged, LocalDate.of(2020, 1, 1)))
        .isEqualTo(CaseOutcomes.End.FAILED);
  }

  private static CaseOutcomes shipped() throws IOException {
    return JSON.readValue(
        Path.of("../contracts/policy/case-outcomes.json").toFile(), CaseOutcomes.class);
  }
}
