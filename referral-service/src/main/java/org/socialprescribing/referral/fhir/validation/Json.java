package org.socialprescribing.referral.fhir.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Looks into JSON whose shape may be wrong: what is not as it should be counts as absent. */
final class Json {
  private Json() {}

  /** Whether an element is there, with a value or with extensions that stand for one. */
  static boolean has(ObjectNode node, String name) {
    return node.has(name) || node.has("_" + name);
  }

  static boolean hasAny(ObjectNode node, String... names) {
    for (var name : names) {
      if (has(node, name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an element is there that has one of several types. */
  static boolean hasChoice(ObjectNode node, String name) {
    return !choice(node, name).isEmpty();
  }

  /** The property by which such an element is there; empty without it. */
  static String choice(ObjectNode node, String name) {
    for (var property : (Iterable<String>) node::fieldNames) {
      var from = property.startsWith("_") ? 1 : 0;
      if (property.startsWith(name, from)
          && property.length() > name.length() + from
          && Character.isUpperCase(property.charAt(name.length() + from))) {
        return property.substring(from);
      }
    }
    return "";
  }

  /** A text; empty when there is none. */
  static String text(ObjectNode node, String name) {
    return node.path(name).asText("");
  }

  /** The objects of a list, or the only one. */
  static List<ObjectNode> objects(ObjectNode node, String name) {
    var found = new ArrayList<ObjectNode>();
    var value = node.path(name);
    if (value instanceof ObjectNode one) {
      found.add(one);
    }
    for (var it : value.isArray() ? value : List.<JsonNode>of()) {
      if (it instanceof ObjectNode one) {
        found.add(one);
      }
    }
    return found;
  }

  /** What is found by going from name to name, through lists. */
  static List<ObjectNode> along(ObjectNode node, String... names) {
    var found = List.of(node);
    for (var name : names) {
      found = found.stream().flatMap(it -> objects(it, name).stream()).toList();
    }
    return found;
  }

  static boolean isText(ObjectNode node, String name, String text) {
    return text(node, name).equals(text);
  }
}
