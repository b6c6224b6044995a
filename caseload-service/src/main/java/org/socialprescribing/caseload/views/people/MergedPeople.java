package org.socialprescribing.caseload.views.people;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.Sql;

/** Who is whom: cases keep the id that they were opened with, and count under the survivor's. */
public final class MergedPeople {
  private MergedPeople() {}

  /** Counts a person under another id from now on. */
  public static Uni<Void> add(Mutiny.StatelessSession session, String person, String survivor) {
    return Sql.update(
            session,
            """
            insert into merged_person (person_id, survivor_id) values ($1, $2)
            on conflict (person_id) do update set survivor_id = excluded.survivor_id
            """,
            person,
            survivor)
        .replaceWithVoid();
  }

  /** Counts a person under their own id again. */
  public static Uni<Void> remove(Mutiny.StatelessSession session, String person) {
    return Sql.update(session, "delete from merged_person where person_id = $1", person)
        .replaceWithVoid();
  }
}
