package org.socialprescribing.reporting.views.facts;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.socialprescribing.platform.projections.ProjectionSet;
import org.socialprescribing.platform.projections.SourceLog;

/** All that is computed from the journal. */
@Singleton
final class Facts {

  @Produces
  @Singleton
  ProjectionSet ofTheJournal() {
    return new ProjectionSet(
        new SourceLog("journal"),
        List.of(
            Organisations.PROJECTION,
            People.PROJECTION,
            Referrals.PROJECTION,
            Cases.PROJECTION,
            Workforce.PROJECTION));
  }
}
