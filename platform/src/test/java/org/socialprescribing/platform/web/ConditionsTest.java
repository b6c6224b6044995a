package org.socialprescribing.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.platform.eventstore.Expected;

class ConditionsTest {

  @Test
  void if_match_expects_the_version_of_the_tag() {
    assertThat(ETags.expected("\"3\"")).isEqualTo(Expected.version(3));
    assertThat(ETags.expected("*")).isEqualTo(Expected.any());
    assertThat(ETags.of(3).getValue()).isEqualTo("3");
  }

  @Test
  void a_write_without_if_match_is_told_to_send_one() {
    assertThat(statusOf(null)).isEqualTo(428);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "W/\"3\"", "\"three\"", "\"3\", \"4\"", "\"-1\""})
  void any_other_if_match_is_malformed(String header) {
    assertThat(statusOf(header)).isEqualTo(400);
  }

  @Test
  void a_page_that_was_read_one_too_far_says_where_the_next_begins() {
    var page = Page.of(List.of(10L, 20L, 30L), 2, position -> position);
    assertThat(page.items()).containsExactly(10L, 20L);
    assertThat(Cursor.decode(page.nextCursor())).isEqualTo(20);
    assertThat(Page.of(List.of(10L), 2, position -> position).nextCursor()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"20", "!!", "cDE2LTA1"})
  void a_cursor_that_was_not_handed_out_is_refused(String cursor) {
    assertThatThrownBy(() -> Cursor.decode(cursor))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().status()).isEqualTo(400));
  }

  private static int statusOf(@Nullable String ifMatch) {
    try {
      ETags.expected(ifMatch);
      return 200;
    } catch (ProblemException e) {
      return e.problem().status();
    }
  }
}
