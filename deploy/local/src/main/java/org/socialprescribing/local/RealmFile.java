package org.socialprescribing.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The realm as Keycloak imports it: {@code realm.json}, which every installation shares, and over
 * it {@code local.json}, which adds what only a machine of one's own may have.
 */
final class RealmFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private RealmFile() {}

  static void write(Path source, Path target) {
    try {
      var realm = (ObjectNode) JSON.readTree(source.resolve("realm.json").toFile());
      var local = JSON.readTree(source.resolve("local.json").toFile());
      Files.createDirectories(target.toAbsolutePath().getParent());
      JSON.writeValue(target.toFile(), merge(realm, local));
    } catch (IOException e) {
      throw new Trouble("The realm cannot be prepared", e);
    }
  }

  /** Clients are replaced by those of the same name; any other field by its namesake. */
  static ObjectNode merge(ObjectNode realm, JsonNode local) {
    var clients = JSON.createArrayNode();
    local.path("clients").forEach(clients::add);
    for (var client : realm.path("clients")) {
      if (!has(clients, client.path("clientId").asText())) {
        clients.add(client);
      }
    }
    var merged = realm.deepCopy();
    merged.setAll((ObjectNode) local);
    merged.set("clients", clients);
    return merged;
  }

  private static boolean has(ArrayNode clients, String id) {
    return clients.valueStream().anyMatch(client -> client.path("clientId").asText().equals(id));
  }
}
