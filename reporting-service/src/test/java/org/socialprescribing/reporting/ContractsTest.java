package org.socialprescribing.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.RealServers;

/** Every approved sample of the five topics takes effect, and none is parked. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ContractsTest {
  private static final Path CONTRACTS = Path.of("..", "contracts");
  private static final List<String> TOPICS =
      List.of("organisation", "person", "referral", "caseload", "supervision");

  @Inject JournalProbe probe;

  @Test
  void every_sample_of_the_five_topics_is_read() throws IOException {
    var samples = samples();
    probe.publish(samples);

    assertThat(samples).extracting(Published::topic).contains(topics());
    assertThat(probe.rows("parked_event")).isEmpty();
    for (var table :
        List.of(
            "practice_membership",
            "practice_list",
            "registration",
            "person_merge",
            "referral",
            "support_case",
            "case_allocation",
            "case_contact",
            "case_hold",
            "link_worker")) {
      assertThat(probe.rows(table)).as(table).isNotEmpty();
    }
  }

  private static String[] topics() {
    return TOPICS.stream().map(topic -> topic + ".events").toArray(String[]::new);
  }

  private static List<Published> samples() throws IOException {
    var samples = new ArrayList<Published>();
    for (var topic : TOPICS) {
      try (var files = Files.newDirectoryStream(CONTRACTS.resolve(topic), "*.sample.json")) {
        for (var file : files) {
          var type = file.getFileName().toString().replace(".sample.json", "");
          samples.add(Published.of(topic + ".events", "sample-key", type, Files.readString(file)));
        }
      }
    }
    return samples;
  }
}
