package org.socialprescribing.supervision.commands.linkworker;

import org.socialprescribing.platform.eventstore.EventTypes;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerEvent;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerEvent.LinkWorkerCleared;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerEvent.LinkWorkerLeft;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerEvent.LinkWorkerRegistered;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerEvent.ReflectionWritten;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerEvent.SupervisionSessionRecorded;

/** The names under which link workers and their events are stored, for ever. */
public final class StoredLinkWorkers {
  /** The stream type. */
  public static final String STREAM = "link-worker";

  /** The event types. */
  public static final EventTypes<LinkWorkerEvent> TYPES =
      EventTypes.of(LinkWorkerEvent.class)
          .type("link-worker-registered", 1, LinkWorkerRegistered.class)
          .type("link-worker-cleared", 1, LinkWorkerCleared.class)
          .type("link-worker-left", 1, LinkWorkerLeft.class)
          .type("supervision-session-recorded", 1, SupervisionSessionRecorded.class)
          .type("reflection-written", 1, ReflectionWritten.class)
          .build();

  private StoredLinkWorkers() {}
}
