package org.socialprescribing.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.socialprescribing.referral.Http.gp;
import static org.socialprescribing.referral.Http.manager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.platform.testing.Tokens;

/** What the page on the doors tells to type is typed, with tokens like those of the demo. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class DoorsTest {
  private static final Pattern COMMAND = Pattern.compile("(?ms)^```\\n(curl .*?)^```");
  private static final Map<String, Tokens> TOKENS =
      Map.of(
          "gp-system", gp(),
          "referrer",
              Tokens.of("referrer")
                  .organisation("M82003")
                  .claim("sources", List.of("local-authority", "pharmacy", "vcse")),
          "pcn-manager", manager("U60057"));

  @Test
  void every_command_of_the_page_opens_its_door(@TempDir Path folder)
      throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")) && Files.exists(Path.of("/usr/bin/curl")));
    Http.importDemo();
    standIn(folder);
    var commands =
        COMMAND
            .matcher(Http.read(Path.of("../docs/doors.md")))
            .results()
            .map(it -> it.group(1).replace("localhost:8081", "localhost:" + RestAssured.port))
            .toList();
    assertThat(commands).hasSize(4);
    assertThat(type(folder, commands.get(0)).path("resourceType").asText())
        .isEqualTo("ServiceRequest");
    assertThat(type(folder, commands.get(1)).path("status").asText()).isEqualTo("received");
    assertThat(type(folder, commands.get(2)).path("reference").asText()).hasSize(9);
    var cohort = type(folder, commands.get(3));
    assertThat(cohort.path("offered").asInt()).isEqualTo(1);
    assertThat(cohort.path("notOffered").path(0).path("column").asText()).isEqualTo("BIRTH_DATE");
  }

  /** In the place of the one command of the repository. */
  private static void standIn(Path folder) throws IOException {
    for (var role : TOKENS.keySet()) {
      Files.writeString(folder.resolve(role), TOKENS.get(role).sign());
    }
    var dev = folder.resolve("dev");
    Files.writeString(dev, "#!/bin/bash\ncat \"$2\"\n");
    assertThat(dev.toFile().setExecutable(true)).isTrue();
  }

  private static JsonNode type(Path folder, String command)
      throws IOException, InterruptedException {
    var shell = new ProcessBuilder("/bin/bash", "-c", command).directory(folder.toFile()).start();
    try (var answer = shell.getInputStream()) {
      var text = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(shell.waitFor()).as(command).isZero();
      return new ObjectMapper().readTree(text);
    }
  }
}
