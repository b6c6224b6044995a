package org.socialprescribing.reporting.views.facts;

import java.util.List;
import org.socialprescribing.platform.projections.ProjectedTable;
import org.socialprescribing.platform.projections.Projection;

/** Where each person, by pseudonym, is registered from a date on, and who is whom. */
final class People {
  private People() {}

  static final Projection PROJECTION =
      new Projection(
          "people",
          2,
          List.of(
              new ProjectedTable(
                  "registration",
                  """
                  create table registration (
                    person        uuid not null,
                    from_date     date not null,
                    practice_code text,
                    primary key (person, from_date)
                  )
                  """),
              new ProjectedTable(
                  "person_merge",
                  """
                  create table person_merge (
                    person   uuid primary key,
                    survivor uuid
                  )
                  """)),
          List.of(
              """
              insert into registration
              select distinct on (person, (data ->> 'from')::date)
                person, (data ->> 'from')::date, data ->> 'practiceCode'
              from journal
              where type in ('person.registered.v1', 'person.practice-changed.v1')
                and position > $1 and position <= $2
              order by 1, 2, position desc
              on conflict (person, from_date) do update set practice_code = excluded.practice_code
              """,
              """
              insert into person_merge
              select distinct on (person)
                person,
                case when type = 'person.merged.v1' then (data ->> 'survivorId')::uuid end
              from journal
              where type in ('person.merged.v1', 'person.unmerged.v1')
                and position > $1 and position <= $2
              order by person, position desc
              on conflict (person) do update set survivor = excluded.survivor
              """));
}
