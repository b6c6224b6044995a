package org.socialprescribing.proofs.bench;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.socialprescribing.proofs.reports.Row;

/** How long it takes until another service shows what one was asked to do. */
final class VisibleWork implements Work {
  private static final String STORED = "platform, to its own commit";
  private static final String VISIBLE = "platform, from there elsewhere";
  private static final String TUNED = "Debezium, poll of 2 ms";
  private static final String DEFAULT = "Debezium, default poll of 500 ms";
  private static final double MEDIAN = 10;
  private static final double P99 = 50;
  private static final String EFFECTS =
      "select action::int, account, amount from effect order by action::int";

  private final Map<String, List<Percentiles>> measured = new LinkedHashMap<>();

  @Override
  public void run(Lab lab, Findings findings) throws Exception {
    var loop = new OpenLoop(lab.scale().perSecond(), lab.scale().seconds());
    Topic.open(lab, "ledger.events").close();
    try (var producer =
            lab.ledger("producer", Map.of("MP_MESSAGING_INCOMING_INBOX_ENABLED", "false"));
        var consumer = lab.ledger("consumer", Map.of("PLATFORM_RELAY_ENABLED", "false"));
        var debezium = Side.start(lab.workspace(), "DebeziumSide", lab.database("captured"));
        var capture = new Capture(lab, "captured", debezium)) {
      var postings = new Postings(lab, producer, consumer.toString());
      warmUp(lab, postings);
      capture.measure(loop, 500);
      for (int round = 0; round < Math.min(2, lab.scale().rounds()); round++) {
        var latencies = postings.post(loop);
        add(STORED, latencies.stored());
        add(VISIBLE, latencies.visible());
        add("platform", latencies.total());
        add(DEFAULT, capture.measure(loop, 500));
        add(TUNED, capture.measure(loop, 2));
      }
      figures(lab, findings);
      try (var connection = lab.postgres().connect("consumer")) {
        var outcome = Comparison.of(connection, EFFECTS, VisibleWork::posting, postings.all());
        findings.gate("effects in the other service", outcome.rows(), outcome.difference());
      }
    }
  }

  /** What is measured is a service that has run for a while, so its code is compiled by then. */
  private static void warmUp(Lab lab, Postings postings) throws Exception {
    for (int turn = 0; turn < 8; turn++) {
      var started = System.nanoTime();
      postings.saturate(8, lab.scale().warmUp() / 64);
      Lab.say(
          "  warming up: %.0f/s"
              .formatted(lab.scale().warmUp() / 8.0 * 1e9 / (System.nanoTime() - started)));
    }
  }

  private void add(String side, Percentiles round) {
    Lab.say("  %-34s %s".formatted(side, round));
    measured.computeIfAbsent(side, absent -> new ArrayList<>()).add(round);
  }

  private void figures(Lab lab, Findings findings) {
    var name = "append to visible elsewhere, " + lab.scale().perSecond() + "/s, ";
    var tuned = of(TUNED);
    var ours = of("platform");
    findings.figure(figure(name + "p50", p50(ours), p50(tuned), "< 10", p50(ours) < MEDIAN));
    findings.figure(figure(name + "p99", p99(ours), p99(tuned), "< 50", p99(ours) < P99));
    var slow = of(DEFAULT);
    findings.figure(Row.of("  " + DEFAULT + ", p50", p50(slow), "ms"));
    findings.figure(Row.of("  " + DEFAULT + ", p99", p99(slow), "ms"));
    findings.figure(Row.of("  of it to its own commit, p50", p50(of(STORED)), "ms"));
    findings.figure(Row.of("  of it from there elsewhere, p50", p50(of(VISIBLE)), "ms"));
    findings.figure(Row.of("  of it from there elsewhere, p99", p99(of(VISIBLE)), "ms"));
    findings.note("Visible elsewhere, every round: " + measured);
    findings.note(
        "Visible elsewhere: from the time at which the request was to be sent, by the clock, to the"
            + " commit time of the effect as the consumer's database recorded it, which is taken"
            + " just before its flush to disk. In between lie HTTP, the decision, a transaction"
            + " with an inline view, the relay, Kafka and the inbox. Debezium (the peer: embedded"
            + " engine, pgoutput, poll of 2 ms) is measured only from an insert by JDBC to its"
            + " handler in the same process: without HTTP, broker and effect.");
  }

  private List<Percentiles> of(String side) {
    return measured.getOrDefault(side, List.of());
  }

  private static Row figure(String name, double ours, double peer, String goal, boolean met) {
    return new Row(name, ours, "ms", null, peer, ours / peer, goal, met);
  }

  private static double p50(List<Percentiles> rounds) {
    return Spread.of(rounds.stream().map(Percentiles::p50).toList()).median();
  }

  private static double p99(List<Percentiles> rounds) {
    return Spread.of(rounds.stream().map(Percentiles::p99).toList()).median();
  }

  private static Postings.Posting posting(ResultSet row) throws SQLException {
    return new Postings.Posting(row.getInt(1), row.getString(2), row.getLong(3));
  }
}
