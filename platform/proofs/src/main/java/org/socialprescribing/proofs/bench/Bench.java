package org.socialprescribing.proofs.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.socialprescribing.proofs.reports.Machine;
import org.socialprescribing.proofs.reports.Report;
import org.socialprescribing.proofs.reports.Row;
import org.socialprescribing.proofs.reports.Versions;
import org.socialprescribing.proofs.servers.Workspace;

/** {@code ./dev bench core}: every work, then a table and a file. */
public final class Bench {
  private Bench() {}

  private static Map<String, Supplier<Work>> works() {
    var works = new LinkedHashMap<String, Supplier<Work>>();
    works.put("append", AppendWork::new);
    works.put("catch-up", CatchUpWork::new);
    works.put("load", LoadWork::new);
    return works;
  }

  /**
   * Runs it. Ends with 1 when what was stored is wrong; a goal that was missed is in the report.
   */
  public static void main(String[] arguments) throws Exception {
    var asked = List.of(arguments).subList(1, arguments.length);
    var root = Path.of(arguments[0]);
    var small = asked.contains("--short");
    var only = asked.stream().filter(works().keySet()::contains).toList();
    var chosen = only.isEmpty() ? works().keySet() : Set.copyOf(only);
    System.exit(run(root, small ? Scale.small() : Scale.full(), chosen) ? 0 : 1);
  }

  private static boolean run(Path root, Scale scale, Set<String> chosen) throws Exception {
    try (var workspace = Workspace.create(root, "bench")) {
      var lab = Lab.open(workspace, scale, 1);
      var rows = new ArrayList<Row>();
      var notes = new ArrayList<String>();
      var right = true;
      for (var work : works().entrySet()) {
        if (chosen.contains(work.getKey())) {
          Lab.say("%s", work.getKey());
          var findings = new Findings(scale.judged());
          work.getValue().get().run(lab, findings);
          rows.addAll(findings.rows());
          notes.addAll(findings.notes());
          right &= findings.right();
        }
      }
      var versions = Versions.read(root, lab.postgres().version(), "4.1.1");
      var report =
          new Report(
              "bench-core", Instant.now(), lab.seed(), Machine.read(), versions, rows, notes);
      System.out.println(report.table());
      System.out.println(report.write(root));
      return right;
    }
  }
}
