package org.socialprescribing.caseload.views.casefile;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.caseload.domain.cases.CaseEvent;
import org.socialprescribing.caseload.domain.cases.CaseEvent.CaseAllocated;
import org.socialprescribing.caseload.domain.cases.CaseEvent.CaseClosed;
import org.socialprescribing.caseload.domain.cases.CaseEvent.CaseOpened;
import org.socialprescribing.caseload.domain.cases.CaseEvent.CasePutOnHold;
import org.socialprescribing.caseload.domain.cases.CaseEvent.CaseResumed;
import org.socialprescribing.caseload.domain.cases.CaseEvent.ContactRecorded;
import org.socialprescribing.caseload.domain.cases.CaseEvent.PlanAgreed;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.platform.eventstore.InlineView;
import org.socialprescribing.platform.eventstore.Recorded;
import org.socialprescribing.platform.eventstore.Sql;

/** Keeps the contacts of a case and the goals of its present plan. */
@Singleton
public final class CaseFileView implements InlineView<CaseEvent> {

  @Override
  public Uni<Void> apply(Mutiny.StatelessSession session, Recorded<? extends CaseEvent> recorded) {
    var caseId = recorded.stream().id();
    return switch (recorded.event()) {
      case ContactRecorded it -> session.insert(ContactRow.of(caseId, it));
      case PlanAgreed it -> replaceGoals(session, caseId, it.goals());
      case CaseOpened it -> nothing();
      case CaseAllocated it -> nothing();
      case CasePutOnHold it -> nothing();
      case CaseResumed it -> nothing();
      case CaseClosed it -> nothing();
    };
  }

  private static Uni<Void> replaceGoals(
      Mutiny.StatelessSession session, String caseId, List<Sealed> goals) {
    var wordings = goals.stream().map(Sealed::ciphertext).toArray(String[]::new);
    return Sql.update(session, "delete from goal where case_id = $1", caseId)
        .call(
            () ->
                Sql.update(
                    session,
                    """
                    insert into goal (case_id, ordinal, wording)
                    select $1, n.ordinal, n.wording
                    from unnest($2::text[]) with ordinality as n(wording, ordinal)
                    """,
                    caseId,
                    wordings))
        .replaceWithVoid();
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }
}
