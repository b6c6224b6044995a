package org.socialprescribing.caseload.views.cases;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.platform.web.ProblemException;

/** Finds cases for a caller. */
public final class CaseRows {
  private CaseRows() {}

  /**
   * The case, as long as the caller may see it.
   *
   * @throws ProblemException 404 otherwise
   */
  public static Uni<CaseRow> visible(Mutiny.StatelessSession session, Caller caller, String id) {
    return session
        .get(CaseRow.class, id)
        .map(
            row -> {
              if (row == null || !CaseScope.of(caller).sees(row)) {
                throw ProblemException.notFound("case");
              }
              return row;
            });
  }
}
