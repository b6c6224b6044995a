package org.socialprescribing.supervision;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.testing.GoldenStream;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.supervision.commands.linkworker.StoredLinkWorkers;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerDecider;
import org.socialprescribing.supervision.views.linkworkers.LinkWorkersView;
import org.socialprescribing.supervision.views.sessions.SessionsView;

/** What was ever stored can still be read, means the same and shows the same. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class GoldenEventsTest {
  @Inject ObjectMapper json;
  @Inject Transactions transactions;

  @Test
  void link_workers_of_every_version_still_mean_and_show_the_same() {
    var golden = GoldenStream.of("link-worker", StoredLinkWorkers.TYPES, json);
    golden.holdsEveryStoredName();
    golden.isStillWrittenAlike();
    golden.stillFoldsTo(new LinkWorkerDecider());
    golden.stillShowsAs(
        transactions,
        List.of(new LinkWorkersView(), new SessionsView()),
        "link_worker",
        "clinical_day",
        "supervision_session");
  }
}
