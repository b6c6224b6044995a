package org.socialprescribing.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process that this launcher started and will stop.
 *
 * <p>Its id is written down, so that a later start finds it should this launcher be killed.
 */
final class Child implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private final String name;
  private final Process process;
  private final Path log;
  private final Path pid;
  private volatile boolean closing;

  private Child(String name, Process process, Path log, Path pid) {
    this.name = name;
    this.process = process;
    this.log = log;
    this.pid = pid;
  }

  static Child start(
      String name, List<String> command, Map<String, String> environment, Folders folders) {
    var log = folders.log(name);
    var builder =
        new ProcessBuilder(command)
            .directory(folders.data().toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    try {
      var process = builder.start();
      var pid = folders.pid(name);
      Files.writeString(pid, Leftovers.identity(process.toHandle()));
      return new Child(name, process, log, pid);
    } catch (IOException e) {
      throw new Trouble(name + " cannot be started", e);
    }
  }

  /** The Java of this launcher. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  String name() {
    return name;
  }

  /** Fails if the process has ended, with the last lines that it wrote. */
  void requireAlive() {
    if (!process.isAlive()) {
      throw new Trouble(
          "%s ended with code %d; the end of %s is:%n%s"
              .formatted(name, process.exitValue(), log, tail()));
    }
  }

  /** Waits until it has done its work and fails unless that went well. */
  void finish(Duration limit) throws InterruptedException {
    if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
      throw new Trouble("%s did not succeed; the end of %s is:%n%s".formatted(name, log, tail()));
    }
    forget();
  }

  /** Runs this if the process ends without having been asked to. */
  void whenLost(Runnable action) {
    process
        .onExit()
        .thenRun(
            () -> {
              if (!closing) {
                action.run();
              }
            });
  }

  /** Asks it to end, and insists after twenty seconds. */
  @Override
  public void close() {
    closing = true;
    Leftovers.stop(process.toHandle(), PATIENCE);
    forget();
  }

  private void forget() {
    try {
      Files.deleteIfExists(pid);
    } catch (IOException e) {
      throw new Trouble("Cannot delete " + pid, e);
    }
  }

  private String tail() {
    try {
      var lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
    } catch (IOException unreadable) {
      return "(unreadable)";
    }
  }
}
