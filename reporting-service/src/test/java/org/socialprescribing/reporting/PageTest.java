package org.socialprescribing.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.RealServers;

/** The page shows what the JSON says, to those who may see it. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class PageTest {
  @Inject JournalProbe probe;

  @Test
  void the_page_has_a_row_for_every_network_and_links_to_the_same_figures() throws IOException {
    var story = new Story("QP1", Story.today().minusMonths(12), 21);
    probe.publish(StoryEvents.shuffled(story, 21));
    var page = new Reports("QP1").text("/?definition=2022-23", "text/html");
    Files.writeString(Path.of("target", "page.html"), page);

    assertThat(page).contains("lang=\"en-GB\"", "<caption>PC-01 by primary care network</caption>");
    for (var pcn : story.pcns) {
      assertThat(page.split("<th scope=\"row\">Network " + pcn, -1)).hasSize(3);
    }
    assertThat(page).contains("/iif/pc-01.csv?year=", "/caseload.csv");
    assertThat(page).doesNotContain("<script", "https://", "src=");
  }

  @Test
  void the_indicator_s_address_serves_the_page_to_a_browser_and_json_to_a_program() {
    var reports = new Reports("QP2");

    assertThat(reports.text("/iif/pc-01", "text/html")).contains("<h1>");
    assertThat(reports.text("/iif/pc-01", "*/*")).startsWith("{");
    assertThat(reports.text("/iif/pc-01.csv", "text/html,*/*;q=0.8")).startsWith("year,");
  }
}
