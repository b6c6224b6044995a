package org.socialprescribing.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RealServersTest {
  private static final RealServers SERVERS = new RealServers();
  private static Map<String, String> config = Map.of();

  @BeforeAll
  static void start() {
    config = SERVERS.start();
  }

  @AfterAll
  static void stop() {
    SERVERS.stop();
  }

  @Test
  void the_database_is_a_real_postgresql() throws Exception {
    try (var connection =
            DriverManager.getConnection(
                config.get("quarkus.datasource.jdbc.url"),
                config.get("quarkus.datasource.username"),
                config.get("quarkus.datasource.password"));
        var rows =
            connection.createStatement().executeQuery("select pg_current_xact_id() is not null")) {
      assertThat(connection.getMetaData().getDatabaseMajorVersion()).isGreaterThanOrEqualTo(18);
      assertThat(rows.next()).isTrue();
      assertThat(rows.getBoolean(1)).isTrue();
    }
  }

  @Test
  void an_event_sent_is_read_back_with_its_headers() {
    var log = KafkaLog.ofTestBroker();
    var id = log.send("person.events", "p-1", "person.registered.v1", "{\"personId\":\"p-1\"}");

    var record = log.await("person.events", sent -> sent.key().equals("p-1"));
    assertThat(record.type()).isEqualTo("person.registered.v1");
    assertThat(record.headers()).containsEntry("ce_id", id).containsEntry("ce_specversion", "1.0");
    assertThat(record.data().get("personId").asText()).isEqualTo("p-1");
    assertThat(log.records("referral.events")).isEmpty();
  }

  @Test
  void records_of_one_key_keep_their_order() {
    var log = KafkaLog.ofTestBroker();
    for (var n = 0; n < 20; n++) {
      log.send("caseload.events", "c-" + n % 4, "case.resumed.v1", "{\"n\":" + n + "}");
    }
    assertThat(log.records("caseload.events")).hasSize(20);
    assertThat(log.records("caseload.events", "c-3"))
        .extracting(record -> record.data().get("n").asInt())
        .containsExactly(3, 7, 11, 15, 19);
  }

  @Test
  void every_topic_exists_with_three_partitions_and_no_other_comes_to_be_by_use() {
    var log = KafkaLog.ofTestBroker();
    assertThat(log.topics()).containsExactlyInAnyOrderElementsOf(RealServers.TOPICS);
    assertThat(log.partitions("referral.events")).isEqualTo(3);
    assertThatThrownBy(() -> log.records("no.such.topic")).hasMessageContaining("no.such.topic");
  }

  @Test
  void sealing_keys_are_32_random_bytes() {
    assertThat(Base64.getDecoder().decode(config.get("platform.sealing.master-key"))).hasSize(32);
    assertThat(config.get("platform.sealing.master-key"))
        .isNotEqualTo(config.get("platform.sealing.index-key"));
  }
}
