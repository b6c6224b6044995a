package org.socialprescribing.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents tell a newcomer to type works, in that order, and prints what they show. */
@ExtendWith(RunningStack.class)
class GuideIT {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final Pattern STEP =
      Pattern.compile("```sh\n(.*?)```\n\n```text\n(.*?)```", Pattern.DOTALL);
  private static final String AFTER_EACH = "----- end of step -----";

  private final Stack stack;

  GuideIT(Stack stack) {
    this.stack = stack;
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/connect-your-gp-system.md", "README.md"})
  void every_step_prints_what_is_shown_below_it(String document) throws Exception {
    importOrganisations();
    var steps = steps(document);
    assertThat(steps).isNotEmpty();
    var script = new StringBuilder();
    steps.forEach(it -> script.append(it.group(1)).append("echo; echo '" + AFTER_EACH + "'\n"));

    var printed = List.of(run(script.toString()).split(AFTER_EACH + "\n", -1));

    for (var i = 0; i < steps.size(); i++) {
      assertThat(shape(i < printed.size() ? printed.get(i) : "nothing"))
          .as(steps.get(i).group(1))
          .isEqualTo(shape(steps.get(i).group(2)));
    }
  }

  private static List<MatchResult> steps(String document) throws IOException {
    return STEP.matcher(Files.readString(ROOT.resolve(document))).results().toList();
  }

  /** Without what differs from one time to the next. */
  private static String shape(String printed) {
    return printed
        .replace("\r", "")
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "an-id")
        .replaceAll("http://localhost:[0-9]+", "http://localhost")
        .strip();
  }

  private void importOrganisations() throws IOException {
    var token = stack.token("operator");
    for (var kind : List.of("practices", "list-sizes")) {
      run(
          """
          curl -sf -H 'Authorization: Bearer %s' -H 'Content-Type: text/csv' \
            --data-binary @deploy/demo/organisations/%s.csv %s/organisations/imports/%s
          """
              .formatted(token, kind, stack.url(Service.REFERRAL), kind));
    }
  }

  /** In a shell of its own, against this stack in place of the usual one; what it prints. */
  private String run(String script) throws IOException {
    var here =
        Pattern.compile("\\./dev token ([a-z-]+)")
            .matcher(script.replace("http://localhost:8081", stack.url(Service.REFERRAL)))
            .replaceAll(it -> "echo " + stack.token(it.group(1)));
    var file = Files.createTempFile("guide", ".sh");
    var output = Files.createTempFile("guide", ".out");
    try {
      Files.writeString(file, "set -u\n" + here, UTF_8);
      var builder = new ProcessBuilder("bash", file.toString()).directory(ROOT.toFile());
      builder
          .environment()
          .put(
              "PATH",
              Path.of(System.getProperty("java.home"), "bin") + ":" + System.getenv("PATH"));
      var process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        throw new AssertionError("It does not end; so far it printed\n" + Files.readString(output));
      }
      return Files.readString(output);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      Files.delete(file);
      Files.delete(output);
    }
  }
}
