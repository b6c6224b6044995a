package org.socialprescribing.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmFileTest {
  private static final Path SOURCE = Path.of("../keycloak");
  private static final ObjectMapper JSON = new ObjectMapper();
  @TempDir Path folder;
  private JsonNode realm = JSON.createObjectNode();

  @BeforeEach
  void write() throws IOException {
    var file = folder.resolve("realm.json");
    RealmFile.write(SOURCE, file);
    realm = JSON.readTree(file.toFile());
  }

  @Test
  void every_role_has_a_user_or_a_machine_to_try_it_with() {
    var held =
        realm.path("users").valueStream().flatMap(user -> texts(user, "realmRoles")).toList();
    assertThat(names(realm.path("roles").path("realm"), "name")).isSubsetOf(held).hasSize(7);
  }

  @Test
  void only_the_local_realm_hands_out_tokens_for_a_password() throws IOException {
    var shared = JSON.readTree(SOURCE.resolve("realm.json").toFile());
    assertThat(web(shared).path("directAccessGrantsEnabled").asBoolean()).isFalse();
    assertThat(web(realm).path("directAccessGrantsEnabled").asBoolean()).isTrue();
    assertThat(shared.has("users")).isFalse();
  }

  @Test
  void each_client_occurs_once() {
    assertThat(names(realm.path("clients"), "clientId"))
        .containsExactlyInAnyOrder("web", "gp-system-demo", "demo-driver");
  }

  @Test
  void no_user_may_edit_the_attributes_that_grant_access() throws IOException {
    var profile =
        JSON.readTree(
            realm.findValue("kc.user.profile.config").path(0).asText()); // JSON within JSON
    var granting =
        profile
            .path("attributes")
            .valueStream()
            .filter(a -> GRANTING.contains(a.path("name").asText()))
            .toList();
    assertThat(granting).hasSameSizeAs(GRANTING);
    assertThat(granting).allSatisfy(a -> assertThat(editors(a)).containsExactly("admin"));
  }

  private static final List<String> GRANTING =
      List.of("organisation", "pcns", "icb", "link_worker_id", "supervisees");

  private static List<String> editors(JsonNode attribute) {
    return texts(attribute.path("permissions"), "edit").toList();
  }

  private static JsonNode web(JsonNode realm) {
    return realm
        .path("clients")
        .valueStream()
        .filter(client -> client.path("clientId").asText().equals("web"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> names(JsonNode list, String field) {
    return list.valueStream().map(entry -> entry.path(field).asText()).toList();
  }

  private static java.util.stream.Stream<String> texts(JsonNode node, String field) {
    return node.path(field).valueStream().map(JsonNode::asText);
  }
}
