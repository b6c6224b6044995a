package org.socialprescribing.proofs.bench;

import org.socialprescribing.proofs.reports.Row;

/** A stream that has become long is loaded and folded. */
final class LoadWork implements Work {
  private static final int EVENTS = 5_000;
  private static final int STREAMS = 21;
  private static final double GOAL = 20;

  @Override
  public void run(Lab lab, Findings findings) {
    var database = lab.database("long_streams");
    try (var filler = Side.start(lab.workspace(), "PlatformSide", database)) {
      filler.ask("fill", new Payments(STREAMS, EVENTS, 1), Timed.class);
    }
    lab.postgres().close();
    lab.postgres().restart();
    try (var us = Side.start(lab.workspace(), "PlatformSide", database)) {
      var first = us.ask("load", new Loads(0, 1, 1), long[].class);
      us.ask("load", new Loads(0, 1, lab.scale().loads()), long[].class);
      var warm = us.ask("load", new Loads(0, 1, lab.scale().loads()), long[].class);
      var cold = us.ask("load", new Loads(1, STREAMS - 1, 1), long[].class);
      findings.figure(Row.of("first load of a new process", first[0] / 1000.0, "ms"));
      figures(findings, "warm", warm);
      figures(findings, "cold", cold);
      findings.note(
          "Load of 5,000 events: cold streams have not been read since the server started, so its"
              + " own buffers are empty and the system's are not; warm is one stream again and"
              + " again.");
    }
  }

  private static void figures(Findings findings, String how, long[] micros) {
    var figures = Percentiles.ofMicros(micros);
    Lab.say("  %s: %s".formatted(how, figures));
    figure(findings, "load of 5,000 events, " + how + ", median", figures.p50());
    figure(findings, "load of 5,000 events, " + how + ", p99", figures.p99());
  }

  private static void figure(Findings findings, String metric, double value) {
    findings.figure(Row.of(metric, value, "ms", "< 20", value < GOAL));
  }
}
