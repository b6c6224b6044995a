package org.socialprescribing.proofs.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  private final Report report =
      new Report(
          "chaos",
          Instant.EPOCH,
          7,
          Machine.read(),
          Versions.read(Path.of("."), "18.6", "4.1.1"),
          List.of(
              Row.of("actions", 12_000, "actions"),
              Row.of("lost", 2, "events", "0", false),
              Row.of("speed", 1.5, "ms", "below 2", true)),
          List.of("A note."));

  @Test
  void people_get_a_table_without_empty_columns() {
    assertThat(report.table())
        .contains("metric    value  unit     goal     met")
        .contains("lost          2  events   0        NO")
        .contains("A note.")
        .doesNotContain("peer");
    assertThat(report.met()).isFalse();
  }

  @Test
  void machines_get_the_same_as_json(@TempDir Path root) throws Exception {
    var json = new ObjectMapper().readTree(report.write(root).toFile());
    assertThat(json.at("/rows/0/metric").asText()).isEqualTo("actions");
    assertThat(json.at("/rows/1/met").asBoolean(true)).isFalse();
    assertThat(json.at("/rows/0/peer").isNull()).isTrue();
    assertThat(json.at("/machine/cores").asInt()).isPositive();
    assertThat(json.at("/versions/kafka").asText()).isEqualTo("4.1.1");
    assertThat(json.at("/seed").asInt()).isEqualTo(7);
  }
}
