package org.socialprescribing.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.RealServers;

/** The CSV of the caseload is its JSON, line by line. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CaseloadExportTest {
  private static final Map<String, String> CELLS =
      Map.of(
          "open_active", "/open/active",
          "open_waiting", "/open/waiting",
          "weighted", "/weighted",
          "used", "/used",
          "contacts_attended", "/contacts/attended",
          "contacts_attended_percent", "/contacts/attendedShare",
          "closed_median_contacts", "/perClosedCase/medianContacts",
          "first_contact_p90_days", "/firstContact/p90Days");

  @Inject JournalProbe probe;

  @Test
  void every_line_says_what_the_json_says_and_hides_what_it_hides() {
    probe.publish(StoryEvents.shuffled(new Story("QX1", Story.today().minusMonths(12), 31), 31));
    var lines = new Reports("QX1").csv("/caseload");
    var rows = new Reports("QX1").json("/caseload").path("rows");

    assertThat(lines).hasSize(rows.size() + 1);
    for (int i = 0; i < rows.size(); i++) {
      for (var cell : CELLS.entrySet()) {
        var expected = rows.get(i).at(cell.getValue());
        assertThat(lines.get(i + 1).get(lines.getFirst().indexOf(cell.getKey())))
            .as(cell.getKey())
            .isEqualTo(expected.isNull() ? "*" : expected.asText());
      }
    }
  }
}
