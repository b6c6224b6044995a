package org.socialprescribing.proofs.bench;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.socialprescribing.proofs.reports.Row;

/** A stateful view is built from a long log. */
final class CatchUpWork implements Work {
  private static final double GOAL = 300_000;
  private final Rounds rounds = new Rounds();

  @Override
  public void run(Lab lab, Findings findings) throws Exception {
    var journal = new Journal(lab.scale().journal());
    var few = new Journal(lab.scale().axonJournal() / 20);
    var many = new Journal(lab.scale().axonJournal());
    try (var us = Side.start(lab.workspace(), "PlatformSide", lab.database("journal"));
        var one = Side.start(lab.workspace(), "AxonSide", lab.database("journal_axon_1"));
        var batch = Side.start(lab.workspace(), "AxonSide", lab.database("journal_axon_500"))) {
      Lab.say(
          "  filling the log: %s s".formatted(us.ask("journal", journal, Timed.class).seconds()));
      one.ask("journal", few, Timed.class);
      batch.ask("journal", many, Timed.class);
      for (int round = 0; round < Math.min(3, lab.scale().rounds() + 1); round++) {
        add("platform", us.ask("project", round, Timed.class));
        add("ceiling", us.ask("aggregate", round, Timed.class));
      }
      add("Axon, batches of 1", one.ask("project", 1, Timed.class));
      add("Axon, batches of 500", batch.ask("project", 500, Timed.class));
    }
    figures(findings);
    compare(lab, findings, "journal", "tally", journal);
    compare(lab, findings, "journal", "tally_ceiling", journal);
    compare(lab, findings, "journal_axon_1", "tally", few);
    compare(lab, findings, "journal_axon_500", "tally", many);
  }

  private void add(String side, Timed timed) {
    Lab.say("  %-20s %,9.0f events/s (%,d events)".formatted(side, timed.rate(), timed.done()));
    rounds.add(side, timed.rate());
  }

  private void figures(Findings findings) {
    var ours = rounds.of("platform").median();
    findings.figure(
        new Row(
            "catch-up of a stateful view",
            ours,
            "events/s",
            rounds.of("ceiling").median(),
            rounds.of("Axon, batches of 500").median(),
            rounds.ratio("platform", "ceiling"),
            ">= 300,000",
            ours >= GOAL));
    findings.figure(
        Row.of("  Axon, batches of 1", rounds.of("Axon, batches of 1").median(), "events/s"));
    findings.note(
        "Catch-up: "
            + rounds
            + ". The ceiling is one statement that joins and groups the whole log"
            + " and keeps no state; the platform keeps each item, works in slices and could go on"
            + " from where it was stopped.");
    findings.note(
        "Axon: a tracking processor with one segment, JDBC token store and JDBC upserts in its"
            + " transaction, over a shorter log. It calls a Java handler for each event, which can"
            + " do anything; a step of the platform is SQL over many events and can do nothing"
            + " else.");
  }

  private static void compare(
      Lab lab, Findings findings, String database, String view, Journal journal)
      throws SQLException {
    var query =
        "select grp, opened, contacts, closed, open from %s order by grp collate \"C\""
            .formatted(view);
    try (var connection = lab.postgres().connect(database)) {
      var outcome = Comparison.of(connection, query, CatchUpWork::tally, journal.tallies());
      findings.gate(view + " of " + database, outcome.rows(), outcome.difference());
    }
  }

  private static Journal.Tally tally(ResultSet row) throws SQLException {
    return new Journal.Tally(
        row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
  }
}
