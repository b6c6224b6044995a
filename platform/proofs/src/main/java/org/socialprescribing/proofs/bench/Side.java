package org.socialprescribing.proofs.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.socialprescribing.proofs.servers.Workspace;

/** A {@link Worker} as the one who asks sees it. */
public final class Side implements AutoCloseable {
  /** The same for ours and for the others. */
  private static final List<String> JVM =
      List.of(
          "-XX:+UseSerialGC",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private final ObjectMapper json = new ObjectMapper();
  private final Process process;
  private final Path log;
  private final BufferedWriter requests;
  private final BufferedReader answers;

  private Side(Process process, Path log) {
    this.process = process;
    this.log = log;
    this.requests = process.outputWriter();
    this.answers = process.inputReader();
  }

  /**
   * Starts one.
   *
   * @param main a class of the sides' module, without its package
   */
  public static Side start(Workspace workspace, String main, String... arguments) {
    return launch(workspace, "512m", main, arguments);
  }

  /** Starts one that has to keep more than the others. */
  static Side startLarge(Workspace workspace, String main) {
    return launch(workspace, "2g", main);
  }

  private static Side launch(Workspace workspace, String heap, String main, String... arguments) {
    var built = workspace.root().resolve("platform/proofs/sides/target");
    if (!Files.isDirectory(built.resolve("lib"))) {
      throw new IllegalStateException("The sides are not built: " + built + "/lib is absent");
    }
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xms" + heap, "-Xmx" + heap));
    command.addAll(JVM);
    command.addAll(List.of("-cp", built.resolve("classes") + ":" + built.resolve("lib") + "/*"));
    command.add("org.socialprescribing.proofs.sides." + main);
    Collections.addAll(command, arguments);
    var log = workspace.log(main);
    try {
      return new Side(
          new ProcessBuilder(command)
              .directory(workspace.folder().toFile())
              .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start(),
          log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks for a task to be done and waits until it is. */
  public <A> A ask(String task, Object request, Class<A> answer) {
    try {
      requests.write(task + " " + json.writeValueAsString(request));
      requests.newLine();
      requests.flush();
      var line = answers.readLine();
      if (line == null || !line.startsWith("= ")) {
        throw new IllegalStateException("%s failed: %s; see %s".formatted(task, line, log));
      }
      return json.readValue(line.substring(2), answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      requests.close();
    } catch (IOException gone) {
      process.destroy();
    }
    process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
  }
}
