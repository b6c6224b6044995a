package org.socialprescribing.caseload.commands.cases;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.socialprescribing.caseload.domain.cases.CaseCommand;
import org.socialprescribing.caseload.domain.cases.CaseDecider;
import org.socialprescribing.caseload.domain.cases.CaseEvent;
import org.socialprescribing.caseload.domain.cases.CaseState;
import org.socialprescribing.caseload.views.casefile.CaseFileView;
import org.socialprescribing.caseload.views.cases.CaseOverview;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.EventStore;

/** Cases as stored streams, with the views that every change updates. */
final class CaseAggregate {

  @Produces
  @Singleton
  Aggregate<CaseState, CaseCommand, CaseEvent> cases(
      EventStore store, CaseOverview overview, CaseFileView file) {
    return new Aggregate<>(
        StoredCases.STREAM, new CaseDecider(), StoredCases.TYPES, store, List.of(overview, file));
  }
}
