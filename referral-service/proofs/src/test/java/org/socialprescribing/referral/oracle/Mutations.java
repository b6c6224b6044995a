package org.socialprescribing.referral.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes one fault at a time, in each element of each message; what is tried once is enough. */
final class Mutations {
  private final Set<String> tried = new HashSet<>();

  List<Case> of(Case valid) {
    var mutants = new ArrayList<Case>();
    visit(valid, valid.body(), "", valid.body().path("resourceType").asText(), mutants);
    return mutants;
  }

  /**
   * Goes through an object.
   *
   * @param at where it is, as a JSON pointer
   * @param typed the same without indexes, from the innermost resource on
   */
  private void visit(Case valid, ObjectNode node, String at, String typed, List<Case> mutants) {
    var resource = node.path("resourceType").asText();
    var here = resource.isEmpty() || at.isEmpty() ? typed : typed + "/" + resource;
    for (var fault : Faults.OF_OBJECTS) {
      attempt(valid, here, fault, at, mutants);
    }
    for (var property : node.properties()) {
      var path = here + "." + property.getKey();
      var pointer = at + "/" + property.getKey();
      for (var fault : Faults.of(property.getKey(), property.getValue())) {
        attempt(valid, path, fault, pointer, mutants);
      }
      descend(valid, property.getValue(), pointer, path, mutants);
    }
  }

  private void descend(Case valid, JsonNode value, String at, String typed, List<Case> mutants) {
    if (value instanceof ObjectNode object) {
      visit(valid, object, at, typed, mutants);
    }
    for (var i = 0; value.isArray() && i < value.size(); i++) {
      if (value.get(i) instanceof ObjectNode object) {
        visit(valid, object, at + "/" + i, typed, mutants);
      }
    }
  }

  private void attempt(Case valid, String typed, Fault fault, String at, List<Case> mutants) {
    var alone = valid.body().path("entry").isMissingNode() || !fault.name().startsWith("led");
    if (!tried.add(alone + kind(typed, fault) + " " + fault.name())) {
      return;
    }
    var copy = valid.body().deepCopy();
    var slash = at.lastIndexOf('/');
    var holder = slash < 0 ? null : copy.at(at.substring(0, slash));
    fault.change().make(copy, holder, at.substring(slash + 1), copy.at(at));
    mutants.add(new Case(valid.message(), typed.replaceFirst(".*/", ""), fault.name(), copy));
  }

  /** The parts of a data type behave alike wherever they are; codes may be bound there. */
  private static String kind(String typed, Fault fault) {
    var steps = List.of(typed.replaceFirst(".*/", "").split("\\.", -1));
    var telling = fault.ofForm() && steps.size() > 2 ? 1 : steps.contains("coding") ? 3 : 2;
    return String.join(".", steps.subList(Math.max(0, steps.size() - telling), steps.size()));
  }

  static ArrayNode list(JsonNode... items) {
    return JsonNodeFactory.instance.arrayNode().addAll(List.of(items));
  }
}
