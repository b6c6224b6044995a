package org.socialprescribing.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Finds and stops what an earlier launcher left running because it was killed. */
final class Leftovers {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Leftovers() {}

  /** Stops every process whose id lies in the data folder, the database last. */
  static void stopAll(Folders folders, Progress progress) {
    var names = new ArrayList<String>();
    for (var service : Service.values()) {
      names.add(service.title());
    }
    names.addAll(List.of("keycloak", "keycloak-build", "kafka"));
    for (var name : names) {
      var file = folders.pid(name);
      running(file)
          .ifPresent(
              process -> {
                stop(process, PATIENCE);
                progress.step(name + " was still running and has been stopped");
              });
    }
    postmaster(folders.data().resolve("postgres/postmaster.pid"))
        .ifPresent(
            process -> {
              interrupt(process);
              progress.step("PostgreSQL was still running and has been stopped");
            });
  }

  /** A process id together with the time of its start, since ids are used again. */
  static String identity(ProcessHandle process) {
    return process.pid() + " " + startOf(process).toEpochMilli();
  }

  /** The process that a file names, if it is that same one and still runs. */
  static Optional<ProcessHandle> running(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var words = PrivateFile.read(file).split(" ", 2);
    var started = Instant.ofEpochMilli(Long.parseLong(words[1]));
    return same(Long.parseLong(words[0]), started, Duration.ofSeconds(3));
  }

  /** Asks a process to end and ends it by force when it has not done so in time. */
  static void stop(ProcessHandle process, Duration patience) {
    process.destroy();
    if (!endsWithin(process, patience)) {
      process.destroyForcibly();
      endsWithin(process, patience);
    }
  }

  /** PostgreSQL's own file: the id in line 1, the second of its start in line 3. */
  private static Optional<ProcessHandle> postmaster(Path file) {
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      var lines = Files.readAllLines(file);
      var started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
      return same(Long.parseLong(lines.get(0).strip()), started, Duration.ofSeconds(30));
    } catch (IOException e) {
      throw new Trouble("Cannot read " + file, e);
    }
  }

  /** PostgreSQL takes an interrupt as: end now, orderly, whoever is connected. */
  private static void interrupt(ProcessHandle process) {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
    } catch (IOException e) {
      throw new Trouble("The old PostgreSQL cannot be stopped", e);
    }
    if (!endsWithin(process, PATIENCE)) {
      stop(process, PATIENCE);
    }
  }

  private static boolean endsWithin(ProcessHandle process, Duration patience) {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException stillThere) {
      return !process.isAlive();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Optional<ProcessHandle> same(long id, Instant started, Duration tolerance) {
    return ProcessHandle.of(id)
        .filter(ProcessHandle::isAlive)
        .filter(p -> Duration.between(startOf(p), started).abs().compareTo(tolerance) < 0);
  }

  private static Instant startOf(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }
}
