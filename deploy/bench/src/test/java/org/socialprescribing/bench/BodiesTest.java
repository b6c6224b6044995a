package org.socialprescribing.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BodiesTest {

  @Test
  void numbers_are_of_the_test_range_pass_their_check_and_differ() {
    var numbers = IntStream.range(0, 50_000).mapToObj(NhsNumbers::at).toList();
    assertThat(numbers).doesNotHaveDuplicates().allMatch(it -> it.matches("999\\d{7}"));
    assertThat(numbers).allMatch(BodiesTest::passesCheck);
  }

  @Test
  void every_body_is_another_request_about_another_person() throws Exception {
    var json = new ObjectMapper();
    for (int number : new int[] {0, 1, 99_999}) {
      var body = json.readTree(Bodies.of(number));
      assertThat(body.at("/identifier/0/value").asText()).isEqualTo(Bodies.identifier(number));
      assertThat(body.at("/contained/0/identifier/0/value").asText())
          .isEqualTo(NhsNumbers.at(number));
      assertThat(body.at("/contained/0/birthDate").asText()).matches("19[2-9]\\d-03-17");
    }
  }

  @Test
  void every_fault_is_one_change_of_the_body() {
    Stream.concat(Fault.HARMLESS.stream(), Fault.FORBIDDEN.stream())
        .skip(1)
        .forEach(
            fault ->
                assertThat(fault.in(Bodies.of(7))).as(fault.name()).isNotEqualTo(Bodies.of(7)));
  }

  @Test
  void a_token_has_three_parts() {
    assertThatCode(() -> new Issuer().publicKey()).doesNotThrowAnyException();
    assertThat(new Issuer().token("gp-system", "M82002").split("\\.")).hasSize(3);
  }

  private static boolean passesCheck(String number) {
    var sum = IntStream.range(0, 9).map(i -> (10 - i) * (number.charAt(i) - '0')).sum();
    return (11 - sum % 11) % 11 == number.charAt(9) - '0';
  }
}
