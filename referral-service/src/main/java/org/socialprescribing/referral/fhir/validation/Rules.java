package org.socialprescribing.referral.fhir.validation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;

/** The words in which profiles are written down. */
final class Rules {
  private Rules() {}

  /** An element has to be there. */
  static Check required(String name) {
    return (node, path, findings) -> {
      if (!Json.has(node, name) && !Json.hasChoice(node, name)) {
        findings.profile("required", path.child(name), "This is missing: it has to be given.");
      }
    };
  }

  /** A list has no more items than this. */
  static Check atMost(int most, String name) {
    return (node, path, findings) -> {
      if (node.path(name).size() > most && node.path(name).isArray()) {
        findings.profile(
            "structure", path.child(name), "Give this no more often than " + most + " times.");
      }
    };
  }

  /** An element, where it is there, has this value. */
  static Check fixed(String name, String value) {
    return (node, path, findings) -> {
      if (node.has(name) && !Json.isText(node, name, value)) {
        findings.profile("value", path.child(name), "Let this be " + value + ".");
      }
    };
  }

  /** An element of several types has one of these. */
  static Check onlyOf(String name, String... types) {
    var allowed = List.of(types);
    return (node, path, findings) -> {
      var property = Json.choice(node, name);
      if (!property.isEmpty() && !allowed.contains(property.substring(name.length()))) {
        findings.profile(
            "structure", path.child(name), "Give this as " + String.join(" or ", allowed) + ".");
      }
    };
  }

  /** Rules for what an element holds, however often it is there. */
  static Check in(String name, Check... checks) {
    return each(name, it -> true, checks);
  }

  /** Rules for those items of a list that are meant. */
  static Check each(String name, Predicate<ObjectNode> meant, Check... checks) {
    return (node, path, findings) -> {
      var value = node.path(name);
      if (value instanceof ObjectNode one && meant.test(one)) {
        apply(checks, one, path.child(name), findings);
      }
      for (var i = 0; value.isArray() && i < value.size(); i++) {
        if (value.get(i) instanceof ObjectNode one && meant.test(one)) {
          apply(checks, one, path.item(name, i), findings);
        }
      }
    };
  }

  /** Of those items of a list that are meant there are no more than this. */
  static Check atMost(int most, String name, Predicate<ObjectNode> meant, String what) {
    return (node, path, findings) -> {
      if (Json.objects(node, name).stream().filter(meant).count() > most) {
        findings.profile("structure", path.child(name), "Give only " + most + " " + what + ".");
      }
    };
  }

  /** There is no more than one extension of this kind. */
  static Check extendedOnce(String url) {
    return atMost(1, "extension", it -> Json.isText(it, "url", url), "extension of one kind");
  }

  static Predicate<ObjectNode> with(String name, String value) {
    return it -> Json.isText(it, name, value);
  }

  private static void apply(Check[] checks, ObjectNode node, Path path, Findings findings) {
    for (var it : checks) {
      it.on(node, path, findings);
    }
  }
}
