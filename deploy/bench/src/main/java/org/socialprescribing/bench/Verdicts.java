package org.socialprescribing.bench;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.socialprescribing.proofs.bench.Findings;
import org.socialprescribing.proofs.reports.Row;

/** Whether both sides take the same bodies and refuse the same. */
final class Verdicts {
  private static final int LONGEST = 160;
  private static final Pattern SAID = Pattern.compile("\"diagnostics\"\\s*:\\s*\"(.*?)\"[,}]");

  private Verdicts() {}

  static void run(Lab lab, Findings findings) throws Exception {
    var faults = Stream.of(Fault.HARMLESS, Fault.FORBIDDEN).flatMap(List::stream).toList();
    var equal = 0;
    try (var ours = new Connection(lab.ours().target(), lab.token());
        var theirs = new Connection(lab.hapi().validated(), lab.token())) {
      for (var fault : faults) {
        var our = ours.post(fault.in(Bodies.of(lab.ours().target().sent().next())));
        var their = theirs.post(fault.in(Bodies.of(lab.hapi().validated().sent().next())));
        if (our.isCreated() == their.isCreated()) {
          equal++;
        } else {
          findings.note("Verdicts differ on '%s': %s".formatted(fault.name(), both(our, their)));
        }
      }
    }
    findings.figure(
        Row.of(
            "equal verdicts on " + faults.size() + " bodies, valid and with one fault",
            equal,
            "bodies",
            "all",
            equal == faults.size()));
  }

  private static String both(Answer our, Answer their) {
    return "ours %s; HAPI's %s".formatted(brief(our), brief(their));
  }

  /** The status, with what the first issue says. */
  private static String brief(Answer answer) {
    var said = SAID.matcher(answer.body());
    return answer.isCreated() || !said.find()
        ? Integer.toString(answer.status())
        : answer.status()
            + " "
            + said.group(1).substring(0, Math.min(LONGEST, said.group(1).length()));
  }
}
