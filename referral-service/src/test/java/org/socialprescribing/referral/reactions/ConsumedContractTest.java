package org.socialprescribing.referral.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.json.JsonShape;
import org.socialprescribing.referral.domain.referral.ReasonCode;
import org.socialprescribing.referral.reactions.WhenCaseAllocatedThenStartReferral.CaseAllocated;
import org.socialprescribing.referral.reactions.WhenCaseClosedThenEndReferral.CaseClosed;
import org.socialprescribing.referral.reactions.WhenCaseMovesThenKeepItsFacts.Allocated;
import org.socialprescribing.referral.reactions.WhenCaseMovesThenKeepItsFacts.Closed;
import org.socialprescribing.referral.reactions.WhenCaseMovesThenKeepItsFacts.Contact;
import org.socialprescribing.referral.reactions.WhenCaseMovesThenKeepItsFacts.Opened;
import org.socialprescribing.referral.reactions.WhenCaseMovesThenKeepItsFacts.Plan;
import org.socialprescribing.referral.reactions.WhenCaseRestsThenReferralRests.CaseRests;

/** The approved samples of others are readable here. */
class ConsumedContractTest {
  private static final String CASE = "0192f5a6-8a11-7c3b-9d5e-6a4f1b2c5d01";
  private static final String PERSON = "0192f5a6-51d2-7f10-8a44-9c0e7d2b4a11";
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

  @Test
  void a_case_that_rests_and_goes_on_is_understood() throws IOException {
    assertThat(sample("case.put-on-hold.v1", CaseRests.class))
        .isEqualTo(new CaseRests(CASE, LocalDate.of(2026, 6, 10), new ReasonCode("in-hospital")));
    assertThat(sample("case.resumed.v1", CaseRests.class))
        .isEqualTo(new CaseRests(CASE, LocalDate.of(2026, 6, 24), null));
  }

  @Test
  void the_facts_of_a_case_are_understood() throws IOException {
    assertThat(sample("case.opened.v1", Opened.class))
        .isEqualTo(new Opened(CASE, REFERRAL, PERSON, "U12345", LocalDate.of(2026, 5, 12)));
    assertThat(sample("case.allocated.v1", Allocated.class))
        .isEqualTo(
            new Allocated(
                CASE, REFERRAL, "lw-7f3a", new BigDecimal("1.5"), LocalDate.of(2026, 5, 14)));
    assertThat(sample("case.contact-recorded.v1", Contact.class))
        .isEqualTo(new Contact(CASE, LocalDate.of(2026, 5, 20), "attended"));
    assertThat(sample("case.plan-agreed.v1", Plan.class))
        .isEqualTo(new Plan(CASE, LocalDate.of(2026, 5, 27), 2, LocalDate.of(2026, 7, 22)));
    assertThat(sample("case.closed.v1", Closed.class))
        .isEqualTo(new Closed(CASE, REFERRAL, LocalDate.of(2026, 8, 5), "completed", 8));
  }

  private static <T> T sample(String type, Class<T> shape) throws IOException {
    return JsonShape.mapper()
        .readValue(Path.of("../contracts/caseload").resolve(type + ".sample.json").toFile(), shape);
  }
}
