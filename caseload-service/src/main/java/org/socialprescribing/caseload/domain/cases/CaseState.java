package org.socialprescribing.caseload.domain.cases;

import java.time.LocalDate;
import org.socialprescribing.caseload.domain.LinkWorkerId;
import org.socialprescribing.caseload.domain.PcnCode;
import org.socialprescribing.caseload.domain.PersonId;

/** Where a case stands, with just what the rules need to know. */
public sealed interface CaseState {

  /** Before anything happened. */
  record NotOpened() implements CaseState {}

  /** Not ended yet. */
  sealed interface Open extends CaseState {
    /** How it began. */
    Opening opening();

    /** The last day on which something happened that the case may not end before. */
    LocalDate latest();
  }

  /** With a link worker, and going on. */
  sealed interface InHand extends Open {
    /** Whose case it is. */
    Holding holding();

    /** The same with another link worker. */
    InHand heldBy(Holding next);
  }

  /** Waits for a link worker. */
  record Waiting(Opening opening) implements Open {
    @Override
    public LocalDate latest() {
      return opening.openedOn();
    }
  }

  /** A link worker has it; the person was not met yet. */
  record Allocated(Opening opening, Holding holding) implements InHand {
    @Override
    public InHand heldBy(Holding next) {
      return new Allocated(opening, next);
    }

    @Override
    public LocalDate latest() {
      return holding.since();
    }
  }

  /** The person was met at least once. */
  record Active(Opening opening, Holding holding, Attended attended) implements InHand {
    @Override
    public InHand heldBy(Holding next) {
      return new Active(opening, next, attended);
    }

    @Override
    public LocalDate latest() {
      return later(holding.since(), attended.last());
    }
  }

  /** Rests, and will go on as {@code before}. */
  record OnHold(InHand before, LocalDate since) implements Open {
    @Override
    public Opening opening() {
      return before.opening();
    }

    @Override
    public LocalDate latest() {
      return later(since, before.latest());
    }
  }

  /** Ended. */
  record Closed(Opening opening, Outcome outcome, LocalDate closedOn) implements CaseState {}

  /** How a case began. */
  record Opening(ReferralId referral, PersonId person, PcnCode pcn, LocalDate openedOn) {}

  /** Whose case it is, and since when. */
  record Holding(LinkWorkerId linkWorker, LocalDate since) {}

  /** Contacts that took place. */
  record Attended(int contacts, LocalDate last) {
    Attended and(LocalDate on) {
      return new Attended(contacts + 1, later(last, on));
    }
  }

  /** The later of two days. */
  static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
