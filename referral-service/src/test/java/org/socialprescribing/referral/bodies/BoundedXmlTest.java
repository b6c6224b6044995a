package org.socialprescribing.referral.bodies;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedXmlTest {

  @Test
  void what_people_send_is_read() {
    assertThatCode(
            () ->
                BoundedXml.check(
                    "<?xml version=\"1.0\"?><!-- a --><Patient xmlns=\"http://hl7.org/fhir\">"
                        + "<id value=\"a&amp;b\"/><text><div>Well</div></text></Patient>"))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<a>",
        "<a b='1' b='2'/>",
        "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/'><a/>",
        "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>",
        "<a>&b;</a>",
        "<a b='&b;'/>"
      })
  void what_is_no_sound_xml_is_malformed(String text) {
    refused(text, RefusedBody.Why.MALFORMED);
  }

  @Test
  void names_of_namespaces_without_end_are_malformed() {
    var names =
        IntStream.range(0, 65)
            .mapToObj(it -> "xmlns:a" + it + "='urn:" + it + "'")
            .collect(Collectors.joining(" "));
    refused("<a " + names + "/>", RefusedBody.Why.MALFORMED);
  }

  @Test
  void more_than_anybody_has_to_say_is_too_costly() {
    refused("<a>".repeat(65) + "</a>".repeat(65), RefusedBody.Why.TOO_COSTLY);
    refused("<a>" + "<b/>".repeat(1_001) + "</a>", RefusedBody.Why.TOO_COSTLY);
    refused("<a b='" + "9".repeat(101) + "'/>", RefusedBody.Why.TOO_COSTLY);
  }

  @Test
  void only_utf_8_is_text_and_its_byte_order_mark_is_none_of_it() {
    Assertions.assertThat(Texts.decoded("\uFEFF<a/>".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("<a/>");
    assertThatThrownBy(() -> Texts.decoded(new byte[] {'"', (byte) 0xC3, '"'}))
        .isInstanceOf(RefusedBody.class);
    assertThatThrownBy(() -> Texts.decoded("{}".getBytes(StandardCharsets.UTF_16)))
        .isInstanceOf(RefusedBody.class);
  }

  private static void refused(String text, RefusedBody.Why why) {
    assertThatThrownBy(() -> BoundedXml.check(text))
        .isInstanceOfSatisfying(
            RefusedBody.class, it -> Assertions.assertThat(it.why()).isEqualTo(why));
  }
}
