package org.socialprescribing.proofs.bench;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.socialprescribing.proofs.reports.Row;

/** A relay with a backlog that became visible at once. */
final class RelayWork implements Work {
  private static final int ACCOUNTS = 2_000;
  private static final double GOAL = 20_000;
  private static final String STORED =
      """
      select stream_id, version, event_id from event
      order by stream_id collate "C", version
      """;

  private final Rounds rounds = new Rounds();

  @Override
  public void run(Lab lab, Findings findings) throws Exception {
    var backlog = lab.scale().backlog() / ACCOUNTS * ACCOUNTS;
    var broker = lab.kafka().address();
    Topic.open(lab, "warm-up").close();
    try (var ours = Topic.open(lab, "ledger.events");
        var bare = Topic.open(lab, "bare");
        var captured = Topic.open(lab, "debezium");
        var relay = lab.ledger("relay", Map.of("MP_MESSAGING_INCOMING_INBOX_ENABLED", "false"));
        var producer = Side.startLarge(lab.workspace(), "ProducerSide");
        var debezium = Side.start(lab.workspace(), "DebeziumSide", lab.database("relay_capture"))) {
      debezium.ask("fill", new Payments(8, 1, 1), Timed.class);
      for (int round = 0; round <= Math.min(3, lab.scale().rounds()); round++) {
        append(lab, relay.toString(), round, backlog);
        measure("platform", round, ours.await(backlog));
        var copy = new Copy(broker, "ledger.events", "warm-up", "bare", ours.start(), backlog);
        producer.ask("copy", copy, Timed.class);
        measure("ceiling", round, bare.await(backlog));
        var order = new Capture.Order(10, backlog, broker, "debezium");
        debezium.ask("start", order, String.class);
        append(lab, "relay_capture", round, backlog);
        measure("Debezium", round, captured.await(backlog));
        debezium.ask("finish", 0, long[].class);
      }
      compare(lab, findings, "relay", "the relay", ours);
      compare(lab, findings, "relay", "the bare producer", bare);
      compare(lab, findings, "relay_capture", "Debezium", captured);
    }
    figures(findings);
  }

  private static void append(Lab lab, String database, int round, int backlog) throws SQLException {
    var each = backlog / ACCOUNTS;
    try (var connection = lab.postgres().connect(database);
        var statement = connection.createStatement()) {
      statement.executeUpdate(
          """
          insert into event (stream_type, stream_id, version, event_id, type, payload, metadata)
          select 'account', 'account-' || lpad(account::text, 6, '0'), v, gen_random_uuid(),
                 'posted.v1', jsonb_build_object('action', 'a-' || v || '-' || account,
                   'part', 0, 'amount', v),
                 '{"actor": "bench", "causationId": null,
                   "correlationId": "4b0c7d52-8a54-4d4e-9a3e-1f6b1a4a2c11"}'
          from generate_series(%d, %d) as v, generate_series(0, %d) as account
          order by v, account
          """
              .formatted(round * each + 1, (round + 1) * each, ACCOUNTS - 1));
    }
  }

  private void measure(String side, int round, Timed timed) {
    Lab.say(
        "  %-9s %,8.0f events/s%s"
            .formatted(side, timed.rate(), round == 0 ? " (warming up)" : ""));
    if (round > 0) {
      rounds.add(side, timed.rate());
    }
  }

  private void figures(Findings findings) {
    var ours = rounds.of("platform").median();
    findings.figure(
        new Row(
            "relay of a backlog",
            ours,
            "events/s",
            rounds.of("ceiling").median(),
            rounds.of("Debezium").median(),
            rounds.ratio("platform", "ceiling"),
            ">= 20,000",
            ours >= GOAL));
    findings.note(
        "Relay: "
            + rounds
            + ", from the first to the last arrival by the broker's clock. The"
            + " ceiling is a producer as safe as the relay's that has the same records in memory and"
            + " may wait 5 ms for a batch to fill."
            + " Debezium (embedded engine, pgoutput, defaults but for a poll of 10 ms) decodes the"
            + " same rows from the write-ahead log and sends their payload as it is by such a"
            + " producer, waiting for the end of each batch, as its contract asks; the relay"
            + " reads the table, decodes each event, translates it into its public form and saves"
            + " its progress in the database.");
  }

  private static void compare(Lab lab, Findings findings, String database, String what, Topic topic)
      throws SQLException {
    try (var connection = lab.postgres().connect(database)) {
      var outcome = Comparison.of(connection, STORED, RelayWork::arrival, topic.arrivals());
      findings.gate(
          "events sent by " + what + ", in order per key", outcome.rows(), outcome.difference());
    }
  }

  private static Topic.Arrival arrival(ResultSet row) throws SQLException {
    return new Topic.Arrival(row.getString(1), row.getLong(2), row.getObject(3, UUID.class));
  }
}
