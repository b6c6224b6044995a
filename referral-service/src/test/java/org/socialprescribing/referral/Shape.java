package org.socialprescribing.referral;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** Which keys a body has and what kind of values, whatever they are. */
final class Shape {
  private Shape() {}

  /** As paths, such as {@code items[].person.name string}. */
  static Set<String> of(JsonNode body) {
    var paths = new TreeSet<String>();
    add(paths, "", body);
    return paths;
  }

  private static void add(Set<String> paths, String path, JsonNode node) {
    switch (node.getNodeType()) {
      case OBJECT ->
          node.properties().forEach(it -> add(paths, path + "." + it.getKey(), it.getValue()));
      case ARRAY -> {
        paths.add(path + "[]");
        node.forEach(it -> add(paths, path + "[]", it));
      }
      default ->
          paths.add(path + " " + node.getNodeType().name().toLowerCase(java.util.Locale.ROOT));
    }
  }

  /**
   * Whether a body is what an example shows. The members of a list differ among themselves: each
   * kind that is shown must occur.
   */
  static Set<String> missing(JsonNode example, JsonNode body) {
    var missing = new TreeSet<>(of(example));
    missing.removeAll(of(body));
    var more = new TreeSet<>(of(body));
    more.removeAll(of(example));
    more.removeIf(it -> it.contains("[]"));
    more.forEach(it -> missing.add("not shown: " + it));
    return missing;
  }
}
