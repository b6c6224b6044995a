package org.socialprescribing.proofs.bench;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.socialprescribing.proofs.reports.Row;

/** Load, decide and append at the expected version, eight at a time. */
final class AppendWork implements Work {
  private static final int WORKERS = 8;
  private static final int HISTORY = 6;
  private static final double GOAL = 0.65;
  private static final String STORED =
      """
      select stream_id, version, (payload ->> 'amount')::bigint, (payload ->> 'balance')::bigint
      from event order by stream_id collate "C", version
      """;
  private static final String AXON =
      """
      select aggregateidentifier, sequencenumber + 1, (p ->> 'amount')::bigint,
             (p ->> 'balance')::bigint
      from domainevententry, lateral (select convert_from(payload, 'UTF8')::jsonb as p) as decoded
      order by aggregateidentifier collate "C", sequencenumber
      """;

  private final Rounds rounds = new Rounds();

  @Override
  public void run(Lab lab, Findings findings) throws Exception {
    var payments = new Payments(lab.scale().accounts(), HISTORY, WORKERS);
    var each = lab.scale().payments();
    try (var us = Side.start(lab.workspace(), "PlatformSide", lab.database("payments"));
        var them = Side.start(lab.workspace(), "AxonSide", lab.database("payments_axon"))) {
      us.ask("fill", payments, Timed.class);
      them.ask("fill", payments, Timed.class);
      lab.postgres().createDatabase("payments_ceiling template payments");
      var ceiling = Ceiling.of(lab, "payments_ceiling");
      for (int round = 0; round <= lab.scale().rounds(); round++) {
        var next = new Round(payments, (long) round * each, each);
        measure("platform", round, us.ask("pay", next, Timed.class));
        measure("ceiling", round, ceiling.pay(payments, next.from(), each));
        measure("Axon", round, them.ask("pay", next, Timed.class));
      }
      figures(findings, ceiling);
      var oracle = payments.entries((long) each * (lab.scale().rounds() + 1));
      compare(lab, findings, "payments", STORED, oracle);
      compare(lab, findings, "payments_ceiling", STORED, oracle);
      compare(lab, findings, "payments_axon", AXON, oracle);
    }
  }

  /** The first round is for warming up. */
  private void measure(String side, int round, Timed timed) {
    Lab.say(
        "  %-9s %8.0f commands/s%s"
            .formatted(side, timed.rate(), round == 0 ? " (warming up)" : ""));
    if (round > 0) {
      rounds.add(side, timed.rate());
    }
  }

  private void figures(Findings findings, Ceiling ceiling) {
    var ours = rounds.of("platform").median();
    var toCeiling = rounds.ratio("platform", "ceiling");
    var toAxon = rounds.ratio("platform", "Axon");
    findings.figure(
        new Row(
            "load + decide + append, 8 at a time",
            ours,
            "commands/s",
            rounds.of("ceiling").median(),
            null,
            toCeiling,
            ">= 0.65 of the ceiling",
            toCeiling >= GOAL));
    findings.figure(
        new Row(
            "the same against Axon",
            ours,
            "commands/s",
            null,
            rounds.of("Axon").median(),
            toAxon,
            "faster",
            toAxon > 1));
    findings.note(
        "Append: "
            + rounds
            + ". The ceiling is "
            + ceiling
            + ": one statement that reads"
            + " the history, adds up and inserts, where the platform has two round trips and the"
            + " decision in Java.");
    findings.note(
        "Axon 4.12 in its leanest form: JdbcEventStorageEngine with Jackson, HikariCP with 8"
            + " connections, auto-commit, so two round trips too; without its command bus, unit of"
            + " work and repository, which cost it more. It has a unique index on the event id"
            + " more than the platform; the platform has the index of the log's order and checks"
            + " that no event follows one of a younger transaction, which Axon does not (its"
            + " readers keep track of gaps instead).");
  }

  private static void compare(
      Lab lab, Findings findings, String database, String query, Iterable<Payments.Entry> oracle)
      throws SQLException {
    try (var connection = lab.postgres().connect(database)) {
      var outcome = Comparison.of(connection, query, AppendWork::entry, oracle);
      findings.gate("events of " + database, outcome.rows(), outcome.difference());
    }
  }

  private static Payments.Entry entry(ResultSet row) throws SQLException {
    return new Payments.Entry(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4));
  }
}
