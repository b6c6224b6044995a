package org.socialprescribing.proofs.sides;

import java.sql.SQLException;
import java.util.List;
import org.socialprescribing.platform.projections.ProjectedTable;
import org.socialprescribing.platform.projections.Projection;
import org.socialprescribing.platform.projections.ProjectionSet;
import org.socialprescribing.platform.projections.Projections;
import org.socialprescribing.platform.projections.SourceLog;
import org.socialprescribing.proofs.bench.Journal;
import org.socialprescribing.proofs.bench.Timed;

/** The platform's projection engine over a journal, and one statement that does it at once. */
final class PlatformProjection {
  private static final long SLICE = 1_000_000;
  private static final Projection TALLY =
      new Projection(
          "tally",
          1,
          List.of(
              new ProjectedTable("item", "create table item (id uuid primary key, grp text)"),
              new ProjectedTable(
                  "tally",
                  """
                  create table tally (grp text primary key, opened bigint, contacts bigint,
                    closed bigint, open bigint)
                  """)),
          List.of(
              """
              insert into item select item, grp from journal
              where position > $1 and position <= $2 and kind = 'opened'
              """,
              """
              insert into tally
              select grp, opened, contacts, closed, opened - closed from (
                select i.grp, count(*) filter (where j.kind = 'opened') as opened,
                       count(*) filter (where j.kind = 'contacted') as contacts,
                       count(*) filter (where j.kind = 'closed') as closed
                from journal j join item i on i.id = j.item
                where j.position > $1 and j.position <= $2 group by i.grp) as news
              on conflict (grp) do update set
                opened = tally.opened + excluded.opened,
                contacts = tally.contacts + excluded.contacts,
                closed = tally.closed + excluded.closed,
                open = tally.open + excluded.open
              """));

  private final Database database;
  private final Projections projections;
  private long events;

  PlatformProjection(Database database) {
    this.database = database;
    this.projections =
        new Projections(
            PlatformSide.pool(database, 4),
            new ProjectionSet(new SourceLog("journal"), List.of(TALLY)),
            SLICE);
  }

  Timed fill(Journal journal) throws SQLException {
    var start = System.nanoTime();
    events = journal.events();
    database.migrate();
    database.execute(
        """
        create table journal (position bigint not null, item uuid not null, kind text not null,
          grp text, recorded_at timestamptz not null, payload jsonb not null)
        """,
        """
        insert into journal
        select position, item, kind, grp, timestamptz '2026-01-05' + position * interval '1 s',
               jsonb_build_object('item', item, 'by', 'link-worker-' || position %% 900,
                                  'note', 'as agreed by telephone')
        from (%s) as log
        """
            .formatted(journal.query()),
        "alter table journal add primary key (position)",
        "vacuum analyze",
        "checkpoint");
    return Timed.since(start, events);
  }

  /** Builds the view from the start of the log. */
  Timed project(Integer round) {
    if (round == 0) {
      projections.declare();
    } else {
      projections.rebuild("tally", "bench").await().indefinitely();
    }
    var start = System.nanoTime();
    projections.work();
    return Timed.since(start, events);
  }

  /** The same view without state, in one statement. */
  Timed aggregate(Integer round) throws SQLException {
    database.execute(
        "drop table if exists tally_ceiling",
        """
        create table tally_ceiling (grp text primary key, opened bigint, contacts bigint,
          closed bigint, open bigint)
        """);
    var start = System.nanoTime();
    database.execute(
        """
        insert into tally_ceiling
        select o.grp, count(*) filter (where j.kind = 'opened'),
               count(*) filter (where j.kind = 'contacted'),
               count(*) filter (where j.kind = 'closed'),
               count(*) filter (where j.kind = 'opened') - count(*) filter (where j.kind = 'closed')
        from journal j join journal o on o.item = j.item and o.kind = 'opened'
        group by o.grp
        """);
    return Timed.since(start, events);
  }
}
