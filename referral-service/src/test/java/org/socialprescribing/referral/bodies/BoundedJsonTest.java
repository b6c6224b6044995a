package org.socialprescribing.referral.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.socialprescribing.referral.bodies.RefusedBody.Why.MALFORMED;
import static org.socialprescribing.referral.bodies.RefusedBody.Why.TOO_COSTLY;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedJsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"value\": -1.5e10, \"text\": \"a\\ud83d\\ude00\\n\", \"none\": null}",
        "{\"id\": \"123e4567\", \"oid\": \"1.2.840.113619\"}",
        "{\"div\": \"<div xmlns='http://www.w3.org/1999/xhtml'><p>Well</p></div>\"}",
        "[]",
        "42"
      })
  void what_people_send_is_read(String text) {
    assertThatCode(() -> BoundedJson.check(text)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{'a': 1}",
        "{\"a\": 1, \"a\": 2}",
        "{\"a\": \"\\u0000\"}",
        "{\"a\": \"\\ud800\"}",
        "{\"\\udc00\": 1}",
        "{\"a\": NaN}",
        "{\"div\": \"<div>&company;</div>\"}",
        "{\"div\": \"<!DOCTYPE div><div/>\"}"
      })
  void what_is_no_sound_json_is_malformed(String text) {
    refused(text, MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e999999999", "1e9999999", "-1E+101", "1e-999999999", "1e99999999999999999999"})
  void a_number_that_is_short_to_write_and_endless_to_read_is_too_costly(String number) {
    refused("{\"value\": " + number + "}", TOO_COSTLY);
  }

  @Test
  void more_than_anybody_has_to_say_is_too_costly() {
    refused("[" + "9".repeat(101) + "]", TOO_COSTLY);
    refused("[\"" + "9".repeat(101) + "\"]", TOO_COSTLY);
    refused("[".repeat(65) + "]".repeat(65), TOO_COSTLY);
    refused("[" + "{},".repeat(1_000) + "{}]", TOO_COSTLY);
    refused("[" + ("[" + "1,".repeat(900) + "1],").repeat(23) + "1]", TOO_COSTLY);
    refused("{\"div\": \"" + "<b>".repeat(65) + "</b>".repeat(65) + "\"}", TOO_COSTLY);
  }

  @Test
  void what_is_just_bearable_is_read() {
    BoundedJson.check("[" + "9".repeat(100) + "]");
    BoundedJson.check("[".repeat(64) + "]".repeat(64));
    BoundedJson.check("[" + "{},".repeat(999) + "{}]");
    BoundedJson.check("{\"note\": \"" + "-".repeat(500_000) + "\"}");
  }

  private static void refused(String text, RefusedBody.Why why) {
    assertThatThrownBy(() -> BoundedJson.check(text))
        .isInstanceOfSatisfying(RefusedBody.class, it -> assertThat(it.why()).isEqualTo(why));
  }
}
