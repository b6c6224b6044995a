package org.socialprescribing.referral.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.json.JsonShape;
import org.socialprescribing.referral.domain.referral.ReasonCode;
import org.socialprescribing.referral.reactions.WhenCaseAllocatedThenStartReferral.CaseAllocated;
import org.socialprescribing.referral.reactions.WhenCaseClosedThenCompleteReferral.CaseClosed;

/** The approved samples of others are readable here. */
class ConsumedContractTest {
  private static final UUID REFERRAL = UUID.fromString("0192f5a6-6f0e-7c3b-9d5e-3a4f1b2c5d6e");

  @Test
  void an_allocated_case_is_understood() throws IOException {
    assertThat(sample("case.allocated.v1", CaseAllocated.class))
        .isEqualTo(new CaseAllocated(REFERRAL, LocalDate.of(2026, 5, 14)));
  }

  @Test
  void a_closed_case_is_understood() throws IOException {
    assertThat(sample("case.closed.v1", CaseClosed.class))
        .isEqualTo(new CaseClosed(REFERRAL, LocalDate.of(2026, 8, 5), new ReasonCode("completed")));
  }

  private static <T> T sample(String type, Class<T> shape) throws IOException {
    return JsonShape.mapper()
        .readValue(Path.of("../contracts/caseload").resolve(type + ".sample.json").toFile(), shape);
  }
}
