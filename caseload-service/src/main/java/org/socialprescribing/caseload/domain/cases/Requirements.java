package org.socialprescribing.caseload.domain.cases;

import java.time.LocalDate;
import org.socialprescribing.caseload.domain.cases.CaseState.Closed;
import org.socialprescribing.caseload.domain.cases.CaseState.InHand;
import org.socialprescribing.caseload.domain.cases.CaseState.NotOpened;
import org.socialprescribing.caseload.domain.cases.CaseState.OnHold;
import org.socialprescribing.caseload.domain.cases.CaseState.Open;
import org.socialprescribing.caseload.domain.cases.CaseState.Waiting;
import org.socialprescribing.platform.decider.Rejection;

/** What several rules have in common. Each either answers or rejects. */
final class Requirements {
  private Requirements() {}

  static Open open(CaseState state) {
    return switch (state) {
      case Open open -> open;
      case NotOpened() -> throw new Rejection(CaseRule.CASE_NOT_OPENED, "There is no such case.");
      case Closed closed ->
          throw new Rejection(
              CaseRule.CASE_CLOSED, "The case was closed on " + closed.closedOn() + ".");
    };
  }

  static InHand inHand(Open open) {
    return switch (open) {
      case InHand inHand -> inHand;
      case Waiting waiting ->
          throw new Rejection(CaseRule.CASE_NOT_ALLOCATED, "The case waits for a link worker.");
      case OnHold hold ->
          throw new Rejection(
              CaseRule.CASE_ON_HOLD, "The case is on hold since " + hold.since() + ".");
    };
  }

  static void heldBy(InHand inHand, Actor by) {
    var entitled =
        switch (by) {
          case Actor.Worker(var id) -> id.equals(inHand.holding().linkWorker());
          case Actor.OnBehalf() -> true;
        };
    if (!entitled) {
      throw new Rejection(
          CaseRule.HELD_BY_ANOTHER_LINK_WORKER, "The case is with another link worker.");
    }
  }

  static void happenedDuring(Open open, LocalDate on, LocalDate today) {
    if (on.isAfter(today)) {
      throw new Rejection(CaseRule.DATE_IN_THE_FUTURE, on + " is in the future.");
    }
    var openedOn = open.opening().openedOn();
    if (on.isBefore(openedOn)) {
      throw new Rejection(
          CaseRule.DATE_BEFORE_OPENING, on + " is before the case was opened on " + openedOn + ".");
    }
  }

  static void inOrder(LocalDate first, LocalDate then, String rule) {
    if (then.isBefore(first)) {
      throw new Rejection(CaseRule.DATE_OUT_OF_ORDER, rule + " " + then + " is before " + first);
    }
  }
}
