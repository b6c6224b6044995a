package org.socialprescribing.supervision.commands.linkworker;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.EventStore;
import org.socialprescribing.supervision.domain.linkworker.LinkWorker;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerCommand;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerDecider;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerEvent;
import org.socialprescribing.supervision.views.linkworkers.LinkWorkersView;
import org.socialprescribing.supervision.views.sessions.SessionsView;

/** Puts the rules, the store and the views of link workers together. */
final class LinkWorkers {

  @Produces
  @Singleton
  Aggregate<LinkWorker, LinkWorkerCommand, LinkWorkerEvent> linkWorkers(EventStore store) {
    return new Aggregate<>(
        StoredLinkWorkers.STREAM,
        new LinkWorkerDecider(),
        StoredLinkWorkers.TYPES,
        store,
        List.of(new LinkWorkersView(), new SessionsView()));
  }
}
