package org.socialprescribing.referral.views.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.platform.sealing.Sealer;

/** Opens every sealed value inside stored events, wherever in them it stands. */
@Singleton
final class Opened {
  private static final JsonNode GONE = TextNode.valueOf("erased: nobody can read this any more");
  private final Sealer sealer;

  Opened(Sealer sealer) {
    this.sealer = sealer;
  }

  /** The payloads in the order given, opened with one query for the keys. */
  Uni<List<JsonNode>> of(Mutiny.StatelessSession session, List<JsonNode> payloads) {
    var sealed = new ArrayList<Sealed>();
    payloads.forEach(it -> collect(it, sealed));
    if (sealed.isEmpty()) {
      return Uni.createFrom().item(payloads);
    }
    return sealer
        .openAll(session, sealed, JsonNode.class)
        .map(
            values -> {
              var opened = new HashMap<Sealed, JsonNode>();
              for (var i = 0; i < sealed.size(); i++) {
                opened.put(sealed.get(i), values.get(i).orElse(GONE));
              }
              return payloads.stream().map(it -> replace(it, opened)).toList();
            });
  }

  private static void collect(JsonNode node, List<Sealed> into) {
    if (isSealed(node)) {
      into.add(sealed(node));
    } else {
      node.forEach(it -> collect(it, into));
    }
  }

  private static JsonNode replace(JsonNode node, Map<Sealed, JsonNode> opened) {
    if (isSealed(node)) {
      return opened.getOrDefault(sealed(node), GONE);
    }
    return switch (node) {
      case ObjectNode object -> {
        var copy = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(it -> copy.set(it.getKey(), replace(it.getValue(), opened)));
        yield copy;
      }
      case ArrayNode array -> {
        var copy = JsonNodeFactory.instance.arrayNode();
        array.forEach(it -> copy.add(replace(it, opened)));
        yield copy;
      }
      default -> node;
    };
  }

  private static boolean isSealed(JsonNode node) {
    return node.isObject() && node.size() == 2 && node.has("subject") && node.has("ciphertext");
  }

  private static Sealed sealed(JsonNode node) {
    return new Sealed(node.get("subject").asText(), node.get("ciphertext").asText());
  }
}
