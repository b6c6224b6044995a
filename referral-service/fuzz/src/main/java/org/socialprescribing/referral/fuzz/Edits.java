package org.socialprescribing.referral.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Edits of a JSON tree, as a row of choices. */
final class Edits {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> VALUES =
      List.of(
          "null",
          "\"\"",
          "\" \"",
          "\"x\"",
          "0",
          "-1.5e9",
          "true",
          "{}",
          "[]",
          "[null]",
          "[{}]",
          "\"9990000018\"",
          "\"2026-02-30\"",
          "\"2951-01-01\"",
          "\"#person\"",
          "\"Patient/1\"",
          "\"urn:uuid:1f6a1f0e-32d2-4b6b-8a0e-000000000001\"",
          "\"active\"",
          "\"\\ud83d\\ude00\"",
          "{\"id\": \"x\"}",
          "{\"extension\": [{\"url\": \"x\"}]}",
          "{\"reference\": \"#role\"}",
          "{\"resourceType\": \"Patient\"}",
          "{\"coding\": [{}]}",
          "{\"coding\": [{\"code\": \"x\"}]}");

  /** Containers; beyond them nothing is copied, for copies of copies have no end. */
  private static final int LARGE = 256;

  private final byte[] choices;
  private int next;

  Edits(byte[] choices) {
    this.choices = choices;
  }

  /** One of the examples, edited until the choices are at their end. */
  String of(List<String> examples) {
    var tree = read(examples.get(choose(examples.size())));
    while (next < choices.length) {
      edit(tree);
    }
    return tree.toString();
  }

  private void edit(JsonNode tree) {
    var containers = new ArrayList<ContainerNode<?>>();
    collect(tree, containers);
    var container = containers.get(choose(containers.size()));
    var value =
        choose(4) == 0 && containers.size() < LARGE
            ? containers.get(choose(containers.size())).deepCopy()
            : read(VALUES.get(choose(VALUES.size())));
    switch (container) {
      case ObjectNode object when !object.isEmpty() -> {
        var name = object.properties().stream().toList().get(choose(object.size())).getKey();
        switch (choose(3)) {
          case 0 -> object.remove(name);
          case 1 -> object.set("_" + name, value);
          default -> object.set(name, value);
        }
      }
      case ArrayNode array when !array.isEmpty() && choose(2) == 0 ->
          array.remove(choose(array.size()));
      case ArrayNode array -> array.add(value);
      case ContainerNode<?> empty -> {}
    }
  }

  private static void collect(JsonNode node, List<ContainerNode<?>> containers) {
    if (node instanceof ContainerNode<?> container && containers.size() < LARGE) {
      containers.add(container);
      container.forEach(it -> collect(it, containers));
    }
  }

  private int choose(int many) {
    return next < choices.length ? (choices[next++] & 0xFF) % many : 0;
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
