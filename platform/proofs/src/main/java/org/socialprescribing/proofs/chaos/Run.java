package org.socialprescribing.proofs.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.socialprescribing.proofs.history.Action;
import org.socialprescribing.proofs.history.Checker;
import org.socialprescribing.proofs.reports.Machine;
import org.socialprescribing.proofs.reports.Report;
import org.socialprescribing.proofs.reports.Versions;
import org.socialprescribing.proofs.servers.Workspace;

/** One run from the first process to the verdict. */
public final class Run {
  private final Path root;
  private final long seed;
  private final Schedule schedule;

  /**
   * @param root the repository
   */
  public Run(Path root, long seed, Schedule schedule) {
    this.root = root;
    this.seed = seed;
    this.schedule = schedule;
  }

  /** Runs it and says what came of it. What was left is kept unless every rule holds. */
  public Report report() throws InterruptedException, SQLException {
    try (var workspace = Workspace.create(root, "chaos")) {
      var met = false;
      try {
        var report = report(workspace);
        met = report.met();
        return report;
      } finally {
        if (!met) {
          workspace.keep();
          progress("Data, logs and the history are kept in " + workspace.folder());
        }
      }
    }
  }

  private Report report(Workspace workspace) throws InterruptedException, SQLException {
    var stage = Stage.build(workspace);
    progress(
        "%d incidents in %d s"
            .formatted(schedule.incidents().size(), schedule.length().toSeconds()));
    var verdict = verdict(stage);
    write(workspace.folder().resolve("history.txt"), verdict.history());
    return new Report(
        "chaos",
        Instant.now(),
        seed,
        Machine.read(),
        Versions.read(root, stage.postgres().version(), stage.kafka().version()),
        verdict.rows(),
        verdict.examples());
  }

  private Verdict verdict(Stage stage) throws InterruptedException, SQLException {
    var servers = stage.replicas().stream().map(Stage.Replica::server).toList();
    var load = new Load(servers, seed, schedule.perSecond());
    var disturber = new Disturber(stage);
    var happened = new ArrayList<Happened>();
    var start = System.nanoTime();
    load.start();
    for (var incident : schedule.incidents()) {
      sleepUntil(start, incident.at());
      var one = disturber.disturb(incident);
      progress("%s, back after %d ms".formatted(incident.what(), one.recovery().toMillis()));
      happened.add(one);
    }
    sleepUntil(start, schedule.length());
    var end = System.nanoTime();
    var history = load.stop();
    stage.awaitReady();
    var settled = new Quiet(stage).await();
    var world = new WorldReader(stage).read();
    var findings = Checker.check(history, world);
    return new Verdict(history, world, happened, end, settled, findings);
  }

  private static void sleepUntil(long start, Duration offset) throws InterruptedException {
    var left = offset.minusNanos(System.nanoTime() - start);
    if (left.isPositive()) {
      Thread.sleep(left);
    }
  }

  private static void write(Path file, List<Action> history) {
    try {
      Files.write(file, history.stream().map(Action::toString).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void progress(String line) {
    System.out.println(line);
  }
}
