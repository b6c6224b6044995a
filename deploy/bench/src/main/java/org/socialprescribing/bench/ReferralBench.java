package org.socialprescribing.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.utils.AppInfoParser;
import org.socialprescribing.proofs.bench.Findings;
import org.socialprescribing.proofs.reports.Machine;
import org.socialprescribing.proofs.reports.Report;
import org.socialprescribing.proofs.reports.Versions;
import org.socialprescribing.proofs.servers.Workspace;

/** {@code ./dev bench referral}: both sides measured and compared, then a table and a file. */
public final class ReferralBench {
  /** Bodies are computed; nothing is drawn at random. */
  private static final long SEED = 0;

  private ReferralBench() {}

  /**
   * Ends with 1 when what was stored is wrong; a goal that was missed is in the report.
   *
   * @param arguments the repository, then {@code --short} if little is to be done
   */
  public static void main(String[] arguments) throws Exception {
    var options = List.of(arguments).subList(1, arguments.length);
    if (!List.of("--short").containsAll(options)) {
      System.err.println("The only option is --short, not " + options);
      System.exit(2);
    }
    var root = Path.of(arguments[0]);
    var outcome = run(root, options.isEmpty() ? Scale.full() : Scale.small());
    System.out.println(outcome.report().table());
    System.out.println(outcome.report().write(root));
    System.exit(outcome.right() ? 0 : 1);
  }

  /**
   * What came of it.
   *
   * @param right whether everything that was accepted is stored once
   */
  public record Outcome(Report report, boolean right) {}

  /** Measures and compares. */
  public static Outcome run(Path root, Scale scale) throws Exception {
    var findings = new Findings(scale.judged());
    try (var workspace = Workspace.create(root, "bench-referral")) {
      var lab = Lab.start(workspace, scale);
      try {
        measure(lab, findings);
      } catch (InterruptedException e) {
        throw e;
      } catch (Exception e) {
        workspace.keep();
        findings.gate("bench", 0, e + "; see " + workspace.folder());
      }
      return new Outcome(report(workspace, lab, findings), findings.right());
    }
  }

  private static void measure(Lab lab, Findings findings) throws Exception {
    Lab.say("throughput");
    new Throughput().run(lab, findings);
    Lab.say("latency");
    new Latency().run(lab, findings);
    Lab.say("stored");
    lab.settle();
    Stored.check(lab, findings);
    Lab.say("verdicts");
    Verdicts.run(lab, findings);
    Differences.note(findings);
  }

  private static Report report(Workspace workspace, Lab lab, Findings findings) {
    var root = workspace.root();
    var versions = Versions.read(root, lab.postgres().version(), AppInfoParser.getVersion());
    return new Report(
        "bench-referral",
        Instant.now(),
        SEED,
        Machine.read(),
        versions,
        findings.rows(),
        findings.notes());
  }
}
