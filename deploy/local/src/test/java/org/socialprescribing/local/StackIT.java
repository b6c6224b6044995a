package org.socialprescribing.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(RunningStack.class)
class StackIT {
  private final Stack stack;

  StackIT(Stack stack) {
    this.stack = stack;
  }

  @ParameterizedTest
  @EnumSource
  void every_service_is_ready(Service service) throws Exception {
    assertThat(get(stack.managementUrl(service) + "/q/health/ready", "").statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource
  void a_service_reaches_its_own_database_and_no_other(Service service) throws SQLException {
    for (var other : Service.values()) {
      if (other == service) {
        connect(service, other);
      } else {
        assertThatThrownBy(() -> connect(service, other)).isInstanceOf(SQLException.class);
      }
    }
  }

  @Test
  void a_commit_is_on_disk_before_it_is_acknowledged() throws SQLException {
    try (var connection = connection(Service.REFERRAL, Service.REFERRAL);
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select string_agg(setting, ' ') from pg_settings where name in"
                    + " ('fsync', 'synchronous_commit', 'full_page_writes')")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).isEqualTo("on on on");
    }
  }

  @Test
  void every_topic_keeps_its_records_for_ever() throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", stack.kafka()))) {
      var topics =
          Kafka.TOPICS.stream()
              .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
              .toList();
      assertThat(admin.describeConfigs(topics).all().get().values())
          .hasSize(5)
          .allSatisfy(config -> assertThat(config.get("retention.ms").value()).isEqualTo("-1"));
    }
  }

  @Test
  void a_machine_proves_itself_with_its_key_and_gets_its_role_and_claims() throws Exception {
    var claims = claims(stack.token("demo-driver"));
    assertThat(claims.at("/realm_access/roles").toString()).contains("pcn-manager", "operator");
    assertThat(claims.at("/pcns")).hasSize(8);
    assertThat(claims.at("/icb").asText()).isEqualTo("QOC");
    assertThat(claims(stack.token("gp-system")).at("/organisation").asText()).isEqualTo("M82002");
  }

  @Test
  void a_person_gets_a_role_and_the_claims_that_go_with_it() throws Exception {
    var claims = claims(stack.token("link-worker"));
    assertThat(claims.at("/realm_access/roles/0").asText()).isEqualTo("link-worker");
    assertThat(claims.at("/pcns/0").asText()).isEqualTo("U60057");
    assertThat(claims.at("/link_worker_id").asText()).isNotBlank();
    assertThat(claims.at("/sub").asText()).isNotBlank();
  }

  @Test
  void an_unknown_person_gets_no_token() {
    assertThatThrownBy(() -> stack.token("nobody"))
        .isInstanceOf(Trouble.class)
        .hasMessageStartingWith("Keycloak refuses");
  }

  @Test
  void a_service_lets_in_who_holds_a_token_and_nobody_else() throws Exception {
    var address = stack.url(Service.CASELOAD) + "/cases?pcn=U60057";
    assertThat(get(address, "").statusCode()).isEqualTo(401);
    assertThat(get(address, stack.token("pcn-manager")).statusCode()).isEqualTo(200);
  }

  private static JsonNode claims(String token) throws Exception {
    return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", 3)[1]));
  }

  private static HttpResponse<String> get(String address, String token) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(address));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private void connect(Service role, Service database) throws SQLException {
    connection(role, database).close();
  }

  private java.sql.Connection connection(Service role, Service database) throws SQLException {
    return DriverManager.getConnection(
        stack.jdbcUrl(database), role.database(), stack.databasePassword(role));
  }
}
