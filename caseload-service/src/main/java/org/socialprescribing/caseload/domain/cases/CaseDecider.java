package org.socialprescribing.caseload.domain.cases;

import static org.socialprescribing.caseload.domain.cases.Requirements.inHand;
import static org.socialprescribing.caseload.domain.cases.Requirements.open;

import java.util.List;
import org.socialprescribing.caseload.domain.cases.CaseCommand.AgreePlan;
import org.socialprescribing.caseload.domain.cases.CaseCommand.AllocateCase;
import org.socialprescribing.caseload.domain.cases.CaseCommand.CloseCase;
import org.socialprescribing.caseload.domain.cases.CaseCommand.EndWithReferral;
import org.socialprescribing.caseload.domain.cases.CaseCommand.OpenCase;
import org.socialprescribing.caseload.domain.cases.CaseCommand.PutOnHold;
import org.socialprescribing.caseload.domain.cases.CaseCommand.RecordContact;
import org.socialprescribing.caseload.domain.cases.CaseCommand.Resume;
import org.socialprescribing.caseload.domain.cases.CaseEvent.CaseOpened;
import org.socialprescribing.caseload.domain.cases.CaseEvent.CasePutOnHold;
import org.socialprescribing.caseload.domain.cases.CaseEvent.CaseResumed;
import org.socialprescribing.caseload.domain.cases.CaseEvent.ContactRecorded;
import org.socialprescribing.caseload.domain.cases.CaseEvent.PlanAgreed;
import org.socialprescribing.caseload.domain.cases.CaseState.Active;
import org.socialprescribing.caseload.domain.cases.CaseState.NotOpened;
import org.socialprescribing.caseload.domain.cases.CaseState.OnHold;
import org.socialprescribing.caseload.domain.cases.CaseState.Open;
import org.socialprescribing.platform.decider.Decider;
import org.socialprescribing.platform.decider.Rejection;

/** The rules of a case. */
public final class CaseDecider implements Decider<CaseState, CaseCommand, CaseEvent> {

  @Override
  public CaseState initial() {
    return new NotOpened();
  }

  @Override
  public CaseState evolve(CaseState state, CaseEvent event) {
    return CaseHistory.after(state, event);
  }

  @Override
  public List<CaseEvent> decide(CaseState state, CaseCommand command) {
    return switch (command) {
      case OpenCase it -> opened(state, it);
      case AllocateCase it -> List.of(Allocation.decide(open(state), it));
      case RecordContact it -> List.of(recorded(open(state), it));
      case AgreePlan it -> List.of(agreed(open(state), it));
      case PutOnHold it -> List.of(held(open(state), it));
      case Resume it -> List.of(resumed(open(state), it));
      case CloseCase it -> List.of(Closing.decide(open(state), it));
      case EndWithReferral it ->
          state instanceof Open open ? Closing.withReferral(open, it) : List.of();
    };
  }

  private static List<CaseEvent> opened(CaseState state, OpenCase command) {
    var opening =
        switch (state) {
          case NotOpened() -> null;
          case Open open -> open.opening();
          case CaseState.Closed closed -> closed.opening();
        };
    if (opening == null) {
      return List.of(
          new CaseOpened(
              command.referral(),
              command.person(),
              command.practice(),
              command.pcn(),
              command.openedOn()));
    }
    if (!opening.referral().equals(command.referral())) {
      throw new Rejection(
          CaseRule.CASE_OF_ANOTHER_REFERRAL, "The case belongs to another referral.");
    }
    return List.of();
  }

  private static CaseEvent recorded(Open open, RecordContact command) {
    Requirements.happenedDuring(open, command.on(), command.today());
    var inHand =
        open instanceof OnHold hold && command.on().isBefore(hold.since())
            ? hold.before()
            : inHand(open);
    Requirements.heldBy(inHand, command.by());
    return new ContactRecorded(
        command.contact(),
        inHand.holding().linkWorker(),
        command.on(),
        command.format(),
        command.attendance(),
        command.minutes(),
        command.note());
  }

  private static CaseEvent agreed(Open open, AgreePlan command) {
    Requirements.happenedDuring(open, command.on(), command.today());
    var inHand = inHand(open);
    Requirements.heldBy(inHand, command.by());
    if (!(inHand instanceof Active)) {
      throw new Rejection(
          CaseRule.NO_CONTACT_ATTENDED, "A plan is agreed with the person, so after a contact.");
    }
    if (command.goals().isEmpty()) {
      throw new Rejection(CaseRule.PLAN_WITHOUT_GOALS, "A plan has at least one goal.");
    }
    if (command.reviewOn() != null) {
      Requirements.inOrder(
          command.on(), command.reviewOn(), "A plan is reviewed after it is agreed.");
    }
    return new PlanAgreed(command.on(), command.goals(), command.reviewOn());
  }

  private static CaseEvent held(Open open, PutOnHold command) {
    Requirements.happenedDuring(open, command.on(), command.today());
    Requirements.heldBy(inHand(open), command.by());
    return new CasePutOnHold(command.on(), command.reason());
  }

  private static CaseEvent resumed(Open open, Resume command) {
    Requirements.happenedDuring(open, command.on(), command.today());
    if (!(open instanceof OnHold hold)) {
      throw new Rejection(CaseRule.CASE_NOT_ON_HOLD, "Only a case on hold can be resumed.");
    }
    Requirements.heldBy(hold.before(), command.by());
    Requirements.inOrder(hold.since(), command.on(), "A case is resumed after it was put on hold.");
    return new CaseResumed(command.on());
  }
}
