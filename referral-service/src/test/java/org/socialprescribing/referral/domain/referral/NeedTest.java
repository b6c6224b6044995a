package org.socialprescribing.referral.domain.referral;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeedTest {

  @ParameterizedTest
  @ValueSource(strings = {"loneliness", "debt-and-money", "871731000000106", "224484003"})
  void words_and_concepts_are_needs(String text) {
    assertThat(Need.isOne(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Loneliness",
        "a b",
        "lives at 5",
        "07700900001",
        "9990000018",
        "9990000107",
        "871731000000107",
        "871731000000206"
      })
  void remarks_and_numbers_of_people_are_not(String text) {
    assertThat(Need.isOne(text)).isFalse();
  }
}
