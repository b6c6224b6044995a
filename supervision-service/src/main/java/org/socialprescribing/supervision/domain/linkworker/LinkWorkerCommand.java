package org.socialprescribing.supervision.domain.linkworker;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Sealed;

/** What may be asked of a link worker's record. Today is a local date in Europe/London. */
public sealed interface LinkWorkerCommand {

  /** A network takes on a link worker. */
  record RegisterLinkWorker(
      LinkWorkerId linkWorkerId,
      Sealed name,
      PcnCode pcnCode,
      Wte wte,
      Employer employer,
      boolean arrsFunded,
      LocalDate startedOn,
      LocalDate today)
      implements LinkWorkerCommand {}

  /** Induction and initial training are complete: the link worker may work independently. */
  record ClearForIndependentPractice(LocalDate clearedOn, LocalDate today)
      implements LinkWorkerCommand {}

  /** The link worker leaves; the date is the last day in post. */
  record RecordLeaving(LocalDate leftOn, LocalDate today) implements LinkWorkerCommand {}

  /**
   * A supervisor held a session.
   *
   * @param policy the one in force on the day of the session
   */
  record RecordSupervisionSession(
      SessionId sessionId,
      SupervisionKind kind,
      LocalDate heldOn,
      int minutes,
      Profession supervisorProfession,
      @Nullable Sealed reflection,
      SupervisionPolicy policy,
      LocalDate today)
      implements LinkWorkerCommand {}

  /** The link worker writes down, for nobody else, what a session meant. */
  record WriteReflection(SessionId sessionId, Sealed text) implements LinkWorkerCommand {}
}
