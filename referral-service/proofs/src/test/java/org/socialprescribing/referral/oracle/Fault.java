package org.socialprescribing.referral.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Something done to one element of a message.
 *
 * @param name says what, in the past tense
 * @param ofForm whether it is one of JSON rather than of what is said
 */
record Fault(String name, boolean ofForm, Change change) {

  /** Makes the change in a copy of the message. */
  interface Change {
    void make(ObjectNode root, @Nullable JsonNode holder, String property, JsonNode value);
  }

  /** Puts something in the place of a property. */
  static Fault put(String name, UnaryOperator<JsonNode> other) {
    return replace(name, false, other);
  }

  /** Puts something of another form in the place of a property. */
  static Fault form(String name, UnaryOperator<JsonNode> other) {
    return replace(name, true, other);
  }

  private static Fault replace(String name, boolean ofForm, UnaryOperator<JsonNode> other) {
    return new Fault(
        name,
        ofForm,
        (root, holder, property, value) -> {
          if (holder instanceof ObjectNode object) {
            object.set(property, other.apply(value));
          }
        });
  }
}
