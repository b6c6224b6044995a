package org.socialprescribing.referral.commands.referral;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.socialprescribing.referral.domain.person.NhsNumberStatus.NUMBER_PRESENT_BUT_NOT_TRACED;
import static org.socialprescribing.referral.domain.person.NhsNumberStatus.TRACE_REQUIRED;

import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.decider.Rejection;
import org.socialprescribing.referral.commands.referral.IntakePolicy.WrongNhsNumber;

class IntakePolicyTest {

  @Test
  void a_wrong_number_passes_or_not_as_local_policy_says() {
    assertThatCode(() -> WrongNhsNumber.ACCEPT_UNVERIFIED.admit(TRACE_REQUIRED))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> WrongNhsNumber.REJECT.admit(TRACE_REQUIRED))
        .isInstanceOf(Rejection.class);
  }

  @Test
  void a_right_number_passes_in_any_case() {
    for (var policy : WrongNhsNumber.values()) {
      assertThatCode(() -> policy.admit(NUMBER_PRESENT_BUT_NOT_TRACED)).doesNotThrowAnyException();
    }
  }
}
