package org.socialprescribing.referral.oracle;

import static org.socialprescribing.referral.oracle.Fault.form;
import static org.socialprescribing.referral.oracle.Fault.put;
import static org.socialprescribing.referral.oracle.Mutations.list;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The faults that are made, by what an element holds. Some of them do no harm, which is meant. */
final class Faults {
  private static final Fault DROPPED =
      new Fault("dropped", false, (root, holder, property, value) -> remove(holder, property));
  private static final Fault DOUBLED = form("doubled", it -> list(it, it.deepCopy()));
  private static final Fault REPEATED = put("repeated", Faults::repeated);
  private static final Fault UNLISTED = form("unlisted", it -> it.get(0));
  private static final Fault EMPTIED = form("emptied", it -> list());
  private static final Fault BLANKED = put("blanked", it -> new TextNode(" "));
  private static final Fault NULLED = form("nulled", it -> NullNode.getInstance());
  private static final Fault NUMBERED = form("numbered", it -> new IntNode(7));
  private static final Fault TEXTED = form("texted", it -> new TextNode("nonsense"));
  private static final Fault HOLLOWED =
      form("hollowed", it -> JsonNodeFactory.instance.objectNode());

  static final List<Fault> OF_OBJECTS =
      List.of(
          new Fault(
              "with an unknown element",
              true,
              (root, holder, property, value) -> ((ObjectNode) value).put("nickname", "x")),
          new Fault(
              "with an extension of its own",
              true,
              (root, holder, property, value) -> extend((ObjectNode) value)));

  private static final List<Fault> OF_TEXTS =
      Stream.of("nonsense", " padded", "2026-02-30")
          .map(it -> put("set to '" + it + "'", old -> new TextNode(it)))
          .toList();

  private static final List<Fault> OF_REFERENCES =
      Stream.of(
              "Medication/1",
              "Patient/1",
              "Organization/1",
              "#nowhere",
              "nowhere",
              "urn:uuid:00000000-0000-4000-8000-00000000dead",
              "https://example.org/fhir/Medication/1")
          .map(it -> put("led to '" + it + "'", old -> new TextNode(it)))
          .toList();

  private Faults() {}

  static List<Fault> of(String property, JsonNode value) {
    var faults = new ArrayList<>(List.of(DROPPED, NULLED));
    switch (value.getNodeType()) {
      case ARRAY -> faults.addAll(List.of(EMPTIED, UNLISTED, REPEATED));
      case OBJECT -> faults.addAll(List.of(DOUBLED, HOLLOWED, TEXTED));
      case STRING -> {
        faults.addAll(List.of(DOUBLED, BLANKED, NUMBERED));
        faults.addAll(property.equals("reference") ? OF_REFERENCES : OF_TEXTS);
      }
      case BOOLEAN, NUMBER ->
          faults.addAll(
              List.of(
                  DOUBLED,
                  TEXTED,
                  put("set to -1", it -> new IntNode(-1)),
                  put("set to true", it -> BooleanNode.TRUE)));
      case NULL, BINARY, MISSING, POJO -> {}
    }
    return faults;
  }

  private static JsonNode repeated(JsonNode list) {
    return list(list.get(0), list.get(0).deepCopy());
  }

  private static void remove(@Nullable JsonNode holder, String property) {
    if (holder instanceof ObjectNode object) {
      object.remove(property);
    }
  }

  private static void extend(ObjectNode it) {
    it.withArray("extension")
        .addObject()
        .put("url", "https://example.org/extension")
        .put("valueString", "x");
  }
}
