package org.socialprescribing.reporting.views.facts;

import java.util.List;
import org.socialprescribing.platform.projections.ProjectedTable;
import org.socialprescribing.platform.projections.Projection;

/** Link workers in post, cleared for independent practice, and gone. */
final class Workforce {
  private Workforce() {}

  static final Projection PROJECTION =
      new Projection(
          "workforce",
          1,
          List.of(
              new ProjectedTable(
                  "link_worker",
                  """
                  create table link_worker (
                    link_worker_id text primary key,
                    pcn_code       text,
                    wte            numeric,
                    started_on     date,
                    cleared_on     date,
                    left_on        date
                  )
                  """)),
          List.of(
              """
              insert into link_worker (link_worker_id, pcn_code, wte, started_on)
              select distinct on (1)
                data ->> 'linkWorkerId', data ->> 'pcnCode', (data ->> 'wte')::numeric,
                (data ->> 'startedOn')::date
              from journal
              where type = 'link-worker.registered.v1' and position > $1 and position <= $2
              order by 1, position desc
              on conflict (link_worker_id) do update set
                pcn_code = excluded.pcn_code, wte = excluded.wte, started_on = excluded.started_on
              """,
              """
              insert into link_worker (link_worker_id, cleared_on)
              select distinct on (1) data ->> 'linkWorkerId', (data ->> 'clearedOn')::date
              from journal
              where type = 'link-worker.cleared.v1' and position > $1 and position <= $2
              order by 1, position desc
              on conflict (link_worker_id) do update set cleared_on = excluded.cleared_on
              """,
              """
              insert into link_worker (link_worker_id, left_on)
              select distinct on (1) data ->> 'linkWorkerId', (data ->> 'leftOn')::date
              from journal
              where type = 'link-worker.left.v1' and position > $1 and position <= $2
              order by 1, position desc
              on conflict (link_worker_id) do update set left_on = excluded.left_on
              """));
}
