package org.socialprescribing.referral.domain.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.referral.domain.person.AccessNeed.Kind;

class AccessNeedTest {
  private static final SnomedCode ADJUSTMENTS = new SnomedCode("1108111000000107");

  @ParameterizedTest
  @ValueSource(strings = {"871731000000106", "1108111000000107", "224484003", "999002121000000109"})
  void a_code_with_a_right_last_digit_passes(String code) {
    assertThat(new SnomedCode(code).passesCheck()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1054321000000100", "1076171000000100", "104586100000100", "871731000000160"})
  void a_code_of_a_published_list_that_fails_the_check_is_doubtful_and_kept(String code) {
    assertThat(new SnomedCode(code).passesCheck()).isFalse();
  }

  @Test
  void the_four_kinds_of_the_standard_have_their_reference_sets() {
    assertThat(Kind.COMMUNICATION_SUPPORT.refset()).contains("999002121000000109");
    assertThat(Kind.CONTACT_METHOD.refset()).contains("999002131000000106");
    assertThat(Kind.INFORMATION_FORMAT.refset()).contains("999002141000000102");
    assertThat(Kind.COMMUNICATION_PROFESSIONAL.refset()).contains("999002151000000104");
    assertThat(Kind.INTERPRETER.refset()).isEmpty();
  }

  @Test
  void two_needs_are_the_same_by_code_or_language_whatever_is_written_beside() {
    var one = new AccessNeed(Kind.REASONABLE_ADJUSTMENT, ADJUSTMENTS, "Adjustments", null, "Ramp");
    var other = new AccessNeed(Kind.REASONABLE_ADJUSTMENT, ADJUSTMENTS, null, null, null);
    var polish = new AccessNeed(Kind.INTERPRETER, null, null, "pl", null);
    assertThat(one.asksForTheSameAs(other)).isTrue();
    assertThat(polish.asksForTheSameAs(new AccessNeed(Kind.INTERPRETER, null, null, "ur", null)))
        .isFalse();
  }

  @Test
  void a_need_says_something_and_shows_nothing_in_a_log() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AccessNeed(Kind.CONTACT_METHOD, null, "By post", null, " "));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AccessNeed(Kind.INTERPRETER, null, null, "Polish", null));
    assertThat(new AccessNeed(Kind.CONTACT_METHOD, null, null, null, "By post").toString())
        .isEqualTo("AccessNeed[withheld]");
  }
}
