package org.socialprescribing.referral.domain.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NhsNumberTest {

  @ParameterizedTest
  @ValueSource(strings = {"9990000018", "999 000 0026", "999-000-0034", "9000000009"})
  void a_right_check_digit_passes(String number) {
    assertThat(new NhsNumber(number).passesCheck()).isTrue();
  }

  /** The first nine digits 999000014 would need the check digit ten, so no last digit fits. */
  @ParameterizedTest
  @ValueSource(strings = {"9990000019", "9990000140", "9990000141", "9990000149", "3478526985"})
  void a_wrong_check_digit_fails(String number) {
    assertThat(new NhsNumber(number).passesCheck()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "999000001", "99900000180", "99900000A8"})
  void what_has_not_ten_digits_is_no_number(String text) {
    assertThat(NhsNumber.isOne(text)).isFalse();
    assertThatThrownBy(() -> new NhsNumber(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_claim_of_verification_does_not_stand_against_a_wrong_check_digit() {
    assertThat(NhsNumberStatus.of(new NhsNumber("9990000019"), true))
        .isEqualTo(NhsNumberStatus.TRACE_REQUIRED);
    assertThat(NhsNumberStatus.of(new NhsNumber("9990000018"), true))
        .isEqualTo(NhsNumberStatus.NUMBER_PRESENT_AND_VERIFIED);
    assertThat(NhsNumberStatus.of(new NhsNumber("9990000018"), false))
        .isEqualTo(NhsNumberStatus.NUMBER_PRESENT_BUT_NOT_TRACED);
    assertThat(NhsNumberStatus.of(null, false))
        .isEqualTo(NhsNumberStatus.NUMBER_NOT_PRESENT_AND_TRACE_NOT_REQUIRED);
  }

  @Test
  void a_number_does_not_show_itself_in_a_log() {
    assertThat(new NhsNumber("9990000018")).asString().doesNotContain("999");
  }
}
