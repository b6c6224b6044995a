package org.socialprescribing.supervision.domain.linkworker;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the rules need to remember of a link worker. */
public sealed interface LinkWorker {

  /** Nothing has happened yet. */
  record NotRegistered() implements LinkWorker {}

  /**
   * Has been in post since a day, and perhaps until another.
   *
   * @param sessions day of each recorded session
   */
  record Registered(
      LinkWorkerId linkWorkerId,
      LocalDate startedOn,
      Optional<LocalDate> clearedOn,
      Optional<LocalDate> leftOn,
      Map<SessionId, LocalDate> sessions)
      implements LinkWorker {

    Registered clearedFrom(LocalDate day) {
      return new Registered(linkWorkerId, startedOn, Optional.of(day), leftOn, sessions);
    }

    Registered leftAfter(LocalDate day) {
      return new Registered(linkWorkerId, startedOn, clearedOn, Optional.of(day), sessions);
    }

    Registered withSession(SessionId session, LocalDate heldOn) {
      var all = new HashMap<>(sessions);
      all.put(session, heldOn);
      return new Registered(
          linkWorkerId, startedOn, clearedOn, leftOn, Collections.unmodifiableMap(all));
    }

    LocalDate lastEntry() {
      var latest = clearedOn.orElse(startedOn);
      return sessions.values().stream().reduce(latest, (a, b) -> b.isAfter(a) ? b : a);
    }
  }
}
