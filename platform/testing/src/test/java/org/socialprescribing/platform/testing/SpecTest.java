package org.socialprescribing.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.decider.Decider;
import org.socialprescribing.platform.decider.Rejection;

class SpecTest {
  private enum Rule {
    DOOR_IS_LOCKED,
    DOOR_IS_OPEN
  }

  private enum Door implements Decider<Boolean, String, String> {
    DOOR;

    @Override
    public Boolean initial() {
      return false;
    }

    @Override
    public List<String> decide(Boolean open, String command) {
      return switch (command) {
        case "open" -> open ? List.of() : List.of("opened");
        case "slam" -> List.of("opened", "closed");
        default -> throw new Rejection(Rule.DOOR_IS_LOCKED, "needs a key");
      };
    }

    @Override
    public Boolean evolve(Boolean open, String event) {
      return event.equals("opened");
    }
  }

  private final Spec<Boolean, String, String> door = Spec.of(Door.DOOR);

  @Test
  void a_specification_holds_when_exactly_the_expected_events_happen() {
    door.given().when("slam").then("opened", "closed");
    door.given("opened").when("open").thenNothing();
    door.given().when("open").thenState(open -> assertThat(open).isTrue());
    door.given().when("open").then("opened").when("open").thenNothing();
    door.given().when("kick").thenRejected(Rule.DOOR_IS_LOCKED);
  }

  @Test
  void a_specification_fails_when_other_events_happen() {
    assertThatThrownBy(() -> door.given().when("slam").then("closed", "opened"))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> door.given().when("open").thenNothing())
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void a_specification_fails_when_the_wrong_rule_or_none_is_broken() {
    assertThatThrownBy(() -> door.given().when("kick").thenRejected(Rule.DOOR_IS_OPEN))
        .hasMessageContaining("needs a key");
    assertThatThrownBy(() -> door.given().when("open").thenRejected(Rule.DOOR_IS_LOCKED))
        .hasMessageContaining("opened");
    assertThatThrownBy(() -> door.given().when("kick").thenNothing())
        .hasMessageContaining("DOOR_IS_LOCKED: needs a key");
  }
}
