package org.socialprescribing.proofs.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.utils.AppInfoParser;
import org.socialprescribing.proofs.reports.Machine;
import org.socialprescribing.proofs.reports.Report;
import org.socialprescribing.proofs.reports.Row;
import org.socialprescribing.proofs.reports.Versions;
import org.socialprescribing.proofs.servers.Workspace;

/** {@code ./dev bench core}: every work, then a table and a file. */
public final class Bench {
  /** Commands and logs are computed; nothing is drawn at random. */
  private static final long SEED = 0;

  private Bench() {}

  private static Map<String, Supplier<Work>> works() {
    var works = new LinkedHashMap<String, Supplier<Work>>();
    works.put("append", AppendWork::new);
    works.put("catch-up", CatchUpWork::new);
    works.put("load", LoadWork::new);
    works.put("visible", VisibleWork::new);
    works.put("relay", RelayWork::new);
    return works;
  }

  /**
   * Ends with 1 when what was stored is wrong; a goal that was missed is in the report.
   *
   * @param arguments the repository, then {@code --short} and names of works, if not all are wanted
   */
  public static void main(String[] arguments) throws Exception {
    var asked = List.of(arguments).subList(1, arguments.length);
    var names = asked.stream().filter(it -> !it.equals("--short")).toList();
    if (!works().keySet().containsAll(names)) {
      System.err.println("Works are " + works().keySet() + ", not " + names);
      System.exit(2);
    }
    var scale = asked.contains("--short") ? Scale.small() : Scale.full();
    var chosen = names.isEmpty() ? works().keySet() : Set.copyOf(names);
    System.exit(run(Path.of(arguments[0]), scale, chosen) ? 0 : 1);
  }

  private static boolean run(Path root, Scale scale, Set<String> chosen) throws Exception {
    try (var workspace = Workspace.create(root, "bench")) {
      return run(new Lab(workspace, scale), chosen);
    }
  }

  private static boolean run(Lab lab, Set<String> chosen) throws Exception {
    var rows = new ArrayList<Row>();
    var notes = new ArrayList<String>();
    var right = true;
    for (var work : works().entrySet()) {
      if (chosen.contains(work.getKey())) {
        Lab.say(work.getKey());
        var findings = new Findings(lab.scale().judged());
        run(work.getValue().get(), lab, work.getKey(), findings);
        rows.addAll(findings.rows());
        notes.addAll(findings.notes());
        right &= findings.right();
      }
    }
    var root = lab.workspace().root();
    var versions = Versions.read(root, lab.postgres().version(), AppInfoParser.getVersion());
    var report =
        new Report("bench-core", Instant.now(), SEED, Machine.read(), versions, rows, notes);
    System.out.println(report.table());
    System.out.println(report.write(root));
    return right;
  }

  /** A work that breaks down does not take with it what the others have found. */
  private static void run(Work work, Lab lab, String name, Findings findings)
      throws InterruptedException {
    try {
      work.run(lab, findings);
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      lab.workspace().keep();
      findings.gate(name, 0, e + "; see " + lab.workspace().folder());
    }
  }
}
