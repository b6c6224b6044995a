package org.socialprescribing.caseload.domain.cases;

import org.socialprescribing.caseload.domain.cases.CaseEvent.CaseAllocated;
import org.socialprescribing.caseload.domain.cases.CaseEvent.CaseClosed;
import org.socialprescribing.caseload.domain.cases.CaseEvent.CaseOpened;
import org.socialprescribing.caseload.domain.cases.CaseEvent.CasePutOnHold;
import org.socialprescribing.caseload.domain.cases.CaseEvent.CaseResumed;
import org.socialprescribing.caseload.domain.cases.CaseEvent.ContactRecorded;
import org.socialprescribing.caseload.domain.cases.CaseEvent.PlanAgreed;
import org.socialprescribing.caseload.domain.cases.CaseState.Active;
import org.socialprescribing.caseload.domain.cases.CaseState.Allocated;
import org.socialprescribing.caseload.domain.cases.CaseState.Attended;
import org.socialprescribing.caseload.domain.cases.CaseState.Closed;
import org.socialprescribing.caseload.domain.cases.CaseState.Holding;
import org.socialprescribing.caseload.domain.cases.CaseState.InHand;
import org.socialprescribing.caseload.domain.cases.CaseState.NotOpened;
import org.socialprescribing.caseload.domain.cases.CaseState.OnHold;
import org.socialprescribing.caseload.domain.cases.CaseState.Open;
import org.socialprescribing.caseload.domain.cases.CaseState.Opening;
import org.socialprescribing.caseload.domain.cases.CaseState.Waiting;

/** How each event moves a case on. A fact that has no meaning in a state leaves it as it is. */
final class CaseHistory {
  private CaseHistory() {}

  static CaseState after(CaseState state, CaseEvent event) {
    return switch (event) {
      case CaseOpened it ->
          new Waiting(new Opening(it.referral(), it.person(), it.pcn(), it.openedOn()));
      case CaseAllocated it -> allocated(state, new Holding(it.linkWorker(), it.allocatedOn()));
      case ContactRecorded it -> met(state, it);
      case PlanAgreed it -> state;
      case CasePutOnHold it -> state instanceof InHand inHand ? new OnHold(inHand, it.on()) : state;
      case CaseResumed it -> state instanceof OnHold hold ? hold.before() : state;
      case CaseClosed it ->
          state instanceof Open open
              ? new Closed(open.opening(), it.outcome(), it.closedOn())
              : state;
    };
  }

  private static CaseState allocated(CaseState state, Holding next) {
    return switch (state) {
      case Waiting(var opening) -> new Allocated(opening, next);
      case InHand inHand -> inHand.heldBy(next);
      case OnHold(var before, var since) -> new OnHold(before.heldBy(next), since);
      case NotOpened() -> state;
      case Closed closed -> closed;
    };
  }

  private static CaseState met(CaseState state, ContactRecorded contact) {
    if (contact.attendance() != Attendance.ATTENDED) {
      return state;
    }
    return switch (state) {
      case InHand inHand -> met(inHand, contact);
      case OnHold(var before, var since) -> new OnHold(met(before, contact), since);
      case NotOpened() -> state;
      case Waiting waiting -> waiting;
      case Closed closed -> closed;
    };
  }

  private static InHand met(InHand inHand, ContactRecorded contact) {
    return switch (inHand) {
      case Allocated(var opening, var holding) ->
          new Active(opening, holding, new Attended(1, contact.on()));
      case Active(var opening, var holding, var attended) ->
          new Active(opening, holding, attended.and(contact.on()));
    };
  }
}
