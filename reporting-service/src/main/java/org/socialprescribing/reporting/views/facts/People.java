package org.socialprescribing.reporting.views.facts;

import java.util.List;

/** Where each person, by pseudonym, is registered from a date on. */
final class People {
  private People() {}

  static final Projection PROJECTION =
      new Projection(
          "people",
          1,
          List.of("registration"),
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
              """));
}
