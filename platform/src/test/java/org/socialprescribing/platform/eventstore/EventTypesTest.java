package org.socialprescribing.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.json.JsonShape;

class EventTypesTest {
  sealed interface Thing {
    record Made(String name, int size) implements Thing {}

    record Broken() implements Thing {}
  }

  private final ObjectMapper json = JsonShape.mapper();

  private static EventTypes.Builder<Thing> complete() {
    return EventTypes.of(Thing.class)
        .type("made", 3, Thing.Made.class)
        .type("broken", 1, Thing.Broken.class)
        .upcast("made", 1, node -> node.put("size", 0))
        .upcast("made", 2, node -> node.put("name", node.get("name").asText().strip()));
  }

  @Test
  void an_event_is_stored_under_its_declared_name_and_read_back() {
    var types = complete().build();
    var event = new Thing.Made("lamp", 4);
    assertThat(types.nameOf(event)).isEqualTo("made.v3");
    assertThat(types.read(json, "made.v3", types.write(json, event))).isEqualTo(event);
  }

  @Test
  void an_old_shape_is_lifted_step_by_step() {
    assertThat(complete().build().read(json, "made.v1", "{\"name\":\" lamp \"}"))
        .isEqualTo(new Thing.Made("lamp", 0));
  }

  @Test
  void an_event_without_a_name_is_refused_when_declared() {
    var incomplete = EventTypes.of(Thing.class).type("made", 1, Thing.Made.class);
    assertThatThrownBy(incomplete::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Broken");
  }

  @Test
  void a_version_without_a_way_up_is_refused_when_declared() {
    var gap =
        EventTypes.of(Thing.class)
            .type("made", 2, Thing.Made.class)
            .type("broken", 1, Thing.Broken.class);
    assertThatThrownBy(gap::build).hasMessageContaining("made.v1");
  }

  @Test
  void an_unknown_name_is_never_taken_for_read() {
    var types = complete().build();
    assertThatThrownBy(() -> types.read(json, "mended.v1", "{}"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
