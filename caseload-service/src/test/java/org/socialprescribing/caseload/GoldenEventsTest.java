package org.socialprescribing.caseload;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.socialprescribing.caseload.commands.cases.StoredCases;
import org.socialprescribing.caseload.domain.cases.CaseDecider;
import org.socialprescribing.caseload.views.casefile.CaseFileView;
import org.socialprescribing.caseload.views.cases.CaseOverview;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.testing.GoldenStream;
import org.socialprescribing.platform.testing.RealServers;

/** What was ever stored can still be read, means the same and shows the same. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class GoldenEventsTest {
  @Inject ObjectMapper json;
  @Inject Transactions transactions;
  @Inject CaseOverview overview;
  @Inject CaseFileView file;

  @Test
  void cases_of_every_version_still_mean_and_show_the_same() {
    var golden = GoldenStream.of("case", StoredCases.TYPES, json);
    golden.holdsEveryStoredName();
    golden.isStillWrittenAlike();
    golden.stillFoldsTo(new CaseDecider());
    golden.stillShowsAs(transactions, List.of(overview, file), "case_overview", "contact", "goal");
  }
}
