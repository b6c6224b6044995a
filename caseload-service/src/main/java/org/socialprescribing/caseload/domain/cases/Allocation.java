package org.socialprescribing.caseload.domain.cases;

import org.jspecify.annotations.Nullable;
import org.socialprescribing.caseload.domain.cases.CaseCommand.AllocateCase;
import org.socialprescribing.caseload.domain.cases.CaseEvent.CaseAllocated;
import org.socialprescribing.caseload.domain.cases.CaseState.InHand;
import org.socialprescribing.caseload.domain.cases.CaseState.OnHold;
import org.socialprescribing.caseload.domain.cases.CaseState.Open;
import org.socialprescribing.caseload.domain.cases.CaseState.Waiting;
import org.socialprescribing.caseload.domain.safecaseload.Caseload;
import org.socialprescribing.caseload.domain.safecaseload.Start;
import org.socialprescribing.platform.decider.Rejection;

/** The rules by which a link worker gets a case. */
final class Allocation {
  private Allocation() {}

  static CaseEvent decide(Open open, AllocateCase command) {
    Requirements.happenedDuring(open, command.on(), command.today());
    switch (open) {
      case Waiting waiting -> {}
      case InHand inHand -> handedOn(inHand, command);
      case OnHold hold -> handedOn(hold.before(), command);
    }
    var caseload = available(command);
    var opening = open.opening();
    var weight = caseload.policy().weight(command.complexity(), command.on());
    var override =
        within(caseload.with(new Start(opening.person(), weight, command.on())), command);
    return new CaseAllocated(
        opening.referral(),
        opening.person(),
        command.linkWorker(),
        command.complexity(),
        weight,
        command.on(),
        override);
  }

  private static void handedOn(InHand inHand, AllocateCase command) {
    if (inHand.holding().linkWorker().equals(command.linkWorker())) {
      throw new Rejection(
          CaseRule.ALREADY_HELD_BY_LINK_WORKER, "The link worker has the case already.");
    }
    Requirements.inOrder(
        inHand.holding().since(), command.on(), "A case is handed on after it was allocated.");
  }

  private static Caseload available(AllocateCase command) {
    var caseload = command.caseload();
    if (caseload == null) {
      throw new Rejection(CaseRule.LINK_WORKER_UNKNOWN, "There is no such link worker.");
    }
    if (!caseload.policy().covers(command.on())) {
      throw new Rejection(
          CaseRule.NO_CASELOAD_POLICY, "No safe caseload policy is in force on " + command.on());
    }
    if (caseload.worker().leftBefore(command.on())) {
      throw new Rejection(CaseRule.LINK_WORKER_LEFT, "The link worker has left.");
    }
    if (!caseload.worker().clearedBy(command.on())) {
      throw new Rejection(
          CaseRule.LINK_WORKER_NOT_CLEARED,
          "The link worker is not cleared for independent practice on " + command.on());
    }
    return caseload;
  }

  /** The override, when it was needed; an override that was not needed is not recorded. */
  private static @Nullable CeilingOverride within(Caseload withCase, AllocateCase command) {
    var standing = withCase.tightest(command.on(), command.today());
    if (!standing.over()) {
      return null;
    }
    if (command.override() == null) {
      throw new Rejection(
          CaseRule.OVER_SAFE_CASELOAD,
          "With this case the link worker would have %s weighted people of at most %s on %s; an override needs a reason."
              .formatted(
                  standing.weighted().toPlainString(),
                  standing.ceiling().stripTrailingZeros().toPlainString(),
                  standing.asAt()));
    }
    return command.override();
  }
}
