package org.socialprescribing.caseload.views.cases;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.caseload.domain.cases.CaseEvent;
import org.socialprescribing.caseload.domain.cases.CaseEvent.CaseOpened;
import org.socialprescribing.platform.eventstore.InlineView;
import org.socialprescribing.platform.eventstore.Recorded;

/** Keeps one row per case. Comes before the views whose rows refer to it. */
@Singleton
public final class CaseOverview implements InlineView<CaseEvent> {

  @Override
  public Uni<Void> apply(Mutiny.StatelessSession session, Recorded<? extends CaseEvent> recorded) {
    if (recorded.event() instanceof CaseOpened) {
      var row = new CaseRow();
      row.caseId = recorded.stream().id();
      row.position = recorded.position();
      return session.insert(changed(row, recorded));
    }
    return session
        .get(CaseRow.class, recorded.stream().id())
        .flatMap(row -> session.update(changed(row, recorded)));
  }

  private static CaseRow changed(CaseRow row, Recorded<? extends CaseEvent> recorded) {
    row.apply(recorded.event());
    row.version = recorded.version();
    return row;
  }
}
