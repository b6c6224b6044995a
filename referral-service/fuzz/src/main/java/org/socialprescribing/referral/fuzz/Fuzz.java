package org.socialprescribing.referral.fuzz;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.socialprescribing.proofs.reports.Machine;
import org.socialprescribing.proofs.reports.Report;
import org.socialprescribing.proofs.reports.Row;
import org.socialprescribing.proofs.reports.Versions;

/** {@code ./dev fuzz}: a million bodies over all ways in, then a table and a file. */
public final class Fuzz {
  private static final long EXECUTIONS = 1_000_000;
  private static final int SHORT_SECONDS = 20;

  private Fuzz() {}

  /**
   * Ends with 1 when something was found; what, lies in {@code target/fuzz} of the repository.
   *
   * @param arguments the repository, then {@code --short} and {@code --seed N} if wanted
   */
  public static void main(String[] arguments) throws Exception {
    var root = Path.of(arguments[0]).toAbsolutePath();
    var options = List.of(arguments).subList(1, arguments.length);
    var quick = options.contains("--short");
    var at = options.indexOf("--seed");
    if (options.size() != (quick ? 1 : 0) + (at < 0 ? 0 : 2)) {
      System.err.println("The options are --short and --seed N, not " + options);
      System.exit(2);
    }
    var seed = at < 0 ? Instant.now().getEpochSecond() : Long.parseLong(options.get(at + 1));
    var report = run(root, quick, seed);
    System.out.println(report.table());
    System.out.println(report.write(root));
    System.exit(report.met() ? 0 : 1);
  }

  private static Report run(Path root, boolean quick, long seed) throws Exception {
    var target = Files.createDirectories(root.resolve("target/fuzz"));
    var folder = Files.createTempDirectory(target, seed + "-");
    var runs = new ArrayList<Run>();
    for (var way : Way.values()) {
      System.out.println(way);
      var limit =
          quick
              ? "-max_total_time=" + Math.max(1, Math.round(SHORT_SECONDS * way.share()))
              : "-runs=" + Math.round(EXECUTIONS * way.share());
      var own = Files.createDirectories(folder.resolve(way.name()));
      runs.add(Run.of(way, root, own, limit, seed));
    }
    return report(root, folder, runs, quick, seed);
  }

  private static Report report(Path root, Path folder, List<Run> runs, boolean quick, long seed) {
    var rows = new ArrayList<Row>();
    var notes = new ArrayList<String>();
    for (var run : runs) {
      var name = run.way() + " ";
      rows.add(Row.of(name + "executions", run.executions(), "bodies"));
      rows.add(Row.of(name + "speed", run.executions() / run.seconds(), "bodies/s"));
      rows.add(Row.of(name + "coverage", run.coverage(), "branches"));
      rows.add(
          Row.of(name + "slowest body", run.worst(), "ms", "at most 1,000", run.worst() <= 1_000));
      if (!run.finding().isEmpty()) {
        notes.add(name + run.finding() + "; see " + folder);
      }
    }
    var executions = (double) runs.stream().mapToLong(Run::executions).sum();
    rows.add(
        quick
            ? Row.of("executions", executions, "bodies")
            : Row.of(
                "executions",
                executions,
                "bodies",
                "at least 1,000,000",
                executions >= EXECUTIONS));
    rows.add(Row.of("findings", notes.size(), "ways", "none", notes.isEmpty()));
    return new Report(
        "fuzz",
        Instant.now(),
        seed,
        Machine.read(),
        Versions.read(root, "not used", "not used"),
        rows,
        notes);
  }
}
