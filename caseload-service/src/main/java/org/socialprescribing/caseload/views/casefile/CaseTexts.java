package org.socialprescribing.caseload.views.casefile;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.Sql;

/** The texts in the cases of a person. */
public final class CaseTexts {
  private static final List<String> EMPTYING =
      List.of(
          "update case_overview set summary = null where person_id = $1",
          """
          update contact set note = null
          where case_id in (select case_id from case_overview where person_id = $1)
          """,
          """
          update goal set wording = null
          where case_id in (select case_id from case_overview where person_id = $1)
          """,
          // A fingerprint is a hash of the request, text included; without it a late repetition
          // is refused.
          """
          update processed_command set fingerprint = ''
          where answer #>> '{body,personId}' = $1
          """);

  private CaseTexts() {}

  /** Takes the texts out of the rows, and leaves the coded facts. */
  public static Uni<Void> empty(Mutiny.StatelessSession session, String person) {
    var done = Uni.createFrom().voidItem();
    for (var statement : EMPTYING) {
      done = done.call(() -> Sql.update(session, statement, person));
    }
    return done;
  }
}
