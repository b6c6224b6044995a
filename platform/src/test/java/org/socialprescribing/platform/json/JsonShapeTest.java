package org.socialprescribing.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.decider.Coded;

class JsonShapeTest {
  record Id(String value) {}

  record Thing(Id id, LocalDate on, @Nullable String note) {}

  enum Kind implements Coded {
    PART_TIME
  }

  private final ObjectMapper json = JsonShape.mapper();

  @Test
  void an_id_is_a_plain_value_a_date_is_iso_and_nothing_is_left_out() throws Exception {
    var thing = new Thing(new Id("a-1"), LocalDate.of(2026, 4, 1), null);
    var text = json.writeValueAsString(thing);
    assertThat(text).isEqualTo("{\"id\":\"a-1\",\"on\":\"2026-04-01\"}");
    assertThat(json.readValue(text, Thing.class)).isEqualTo(thing);
  }

  @Test
  void a_field_that_is_not_known_is_ignored() throws Exception {
    var text = "{\"id\":\"a-1\",\"on\":\"2026-04-01\",\"new\":true}";
    assertThat(json.readValue(text, Thing.class).id()).isEqualTo(new Id("a-1"));
  }

  @Test
  void a_coded_constant_is_its_code_both_ways() throws Exception {
    assertThat(json.writeValueAsString(Kind.PART_TIME)).isEqualTo("\"part-time\"");
    assertThat(json.readValue("\"part-time\"", Kind.class)).isEqualTo(Kind.PART_TIME);
  }
}
