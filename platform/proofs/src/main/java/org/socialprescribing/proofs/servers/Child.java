package org.socialprescribing.proofs.servers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of ours with its output in a file. It ends with the workspace that it runs in. */
public final class Child implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private final String name;
  private final Process process;
  private final Path log;

  private Child(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
  }

  /**
   * Starts one in the workspace's folder.
   *
   * @param name of its log
   */
  public static Child start(
      Workspace workspace, String name, List<String> command, Map<String, String> environment) {
    var log = workspace.log(name);
    var builder =
        new ProcessBuilder(command)
            .directory(workspace.folder().toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    try {
      return workspace.own(new Child(name, builder.start(), log));
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be started", e);
    }
  }

  /** The Java that this process runs on. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The class path of this process, usable from any folder. */
  static String classPath() {
    var entries = System.getProperty("java.class.path").split(File.pathSeparator, -1);
    return String.join(
        File.pathSeparator,
        java.util.Arrays.stream(entries)
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .toList());
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** The code with which it ended; only once it has. */
  int exitCode() {
    return process.exitValue();
  }

  boolean endsWithin(Duration patience) throws InterruptedException {
    return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Ends it like {@code kill -9}. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /**
   * Makes sure that it still runs.
   *
   * @throws IllegalStateException with the end of its log when it has ended
   */
  public void requireAlive() {
    if (!process.isAlive()) {
      throw new IllegalStateException(
          "%s ended with code %d; the end of %s is:%n%s"
              .formatted(name, process.exitValue(), log, tail()));
    }
  }

  @Override
  public String toString() {
    return name;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    }
  }

  private String tail() {
    try {
      var lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    } catch (IOException unreadable) {
      return "(unreadable)";
    }
  }
}
