package org.socialprescribing.bench;

import java.util.ArrayList;
import java.util.List;
import org.socialprescribing.proofs.bench.Findings;
import org.socialprescribing.proofs.bench.Rounds;
import org.socialprescribing.proofs.reports.Row;

/** How many referrals a second eight senders get accepted, side by side in interleaved rounds. */
final class Throughput {
  private static final int SENDERS = 8;
  private static final double GOAL = 10;

  private final Rounds rounds = new Rounds();
  private final List<Long> backlogMillis = new ArrayList<>();

  void run(Lab lab, Findings findings) throws Exception {
    var ours = lab.ours().target();
    var validated = lab.hapi().validated();
    var plain = lab.hapi().plain();
    var scale = lab.scale();
    for (int round = 1 - scale.warmUps(); round <= scale.rounds(); round++) {
      measure(lab, round, ours);
      backlogMillis.add(lab.ours().awaitPublished().toMillis());
      measure(lab, round, validated);
      measure(lab, round, plain);
    }
    compare(findings, "against HAPI validated", ours, validated, ">= 10 times", GOAL);
    compare(findings, "against HAPI unvalidated", ours, plain, "faster", 1);
    findings.note("Referrals per second, every side: " + rounds + ".");
    findings.note(
        "Until all events of a round of ours were published took, in ms after its end: "
            + backlogMillis);
  }

  private void measure(Lab lab, int round, Target target) throws Exception {
    lab.settle();
    var timed = new ClosedLoop(SENDERS, lab.scale().seconds()).run(target, lab.token());
    Lab.say(
        "  %-17s %8.0f referrals/s%s"
            .formatted(target.name(), timed.rate(), round < 1 ? " (warming up)" : ""));
    if (round >= 1) {
      rounds.add(target.name(), timed.rate());
    }
  }

  private void compare(
      Findings findings, String what, Target ours, Target peer, String goal, double least) {
    var ratio = rounds.ratio(ours.name(), peer.name());
    findings.figure(
        new Row(
            "POST /fhir/ServiceRequest, 8 at a time, " + what,
            rounds.of(ours.name()).median(),
            "referrals/s",
            null,
            rounds.of(peer.name()).median(),
            ratio,
            goal,
            least > 1 ? ratio >= least : ratio > least));
  }
}
