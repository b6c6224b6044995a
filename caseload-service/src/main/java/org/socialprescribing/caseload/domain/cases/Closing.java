package org.socialprescribing.caseload.domain.cases;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.caseload.domain.cases.CaseCommand.CloseCase;
import org.socialprescribing.caseload.domain.cases.CaseCommand.EndWithReferral;
import org.socialprescribing.caseload.domain.cases.CaseEvent.CaseClosed;
import org.socialprescribing.caseload.domain.cases.CaseState.Active;
import org.socialprescribing.caseload.domain.cases.CaseState.Allocated;
import org.socialprescribing.caseload.domain.cases.CaseState.OnHold;
import org.socialprescribing.caseload.domain.cases.CaseState.Open;
import org.socialprescribing.caseload.domain.cases.CaseState.Waiting;
import org.socialprescribing.platform.decider.Rejection;
import org.socialprescribing.platform.decider.Sealed;

/** The rules by which a case ends. */
final class Closing {
  private Closing() {}

  static CaseEvent decide(Open open, CloseCase command) {
    Requirements.happenedDuring(open, command.on(), command.today());
    entitled(open, command.by());
    fits(command.outcome(), open);
    Requirements.inOrder(
        open.latest(), command.on(), "A case is closed after everything that happened in it.");
    return closed(open, command.on(), command.outcome(), command.summary());
  }

  static List<CaseEvent> withReferral(Open open, EndWithReferral command) {
    var on = CaseState.later(command.on(), open.latest());
    return List.of(closed(open, on, Outcome.REFERRAL_WITHDRAWN, null));
  }

  private static void entitled(Open open, Actor by) {
    switch (open) {
      case CaseState.InHand inHand -> Requirements.heldBy(inHand, by);
      case OnHold hold -> Requirements.heldBy(hold.before(), by);
      case Waiting waiting -> {
        if (by instanceof Actor.Worker) {
          Requirements.inHand(waiting);
        }
      }
    }
  }

  private static void fits(Outcome outcome, Open open) {
    switch (outcome) {
      case COMPLETED -> {
        if (attended(open) == 0) {
          throw new Rejection(
              CaseRule.NO_CONTACT_ATTENDED, "A case is completed after an attended contact.");
        }
      }
      case DISENGAGED -> {
        if (open instanceof Waiting waiting) {
          Requirements.inHand(waiting);
        }
      }
      case DECLINED_SUPPORT, MOVED_AWAY, REFERRAL_WITHDRAWN, DECEASED -> {}
    }
  }

  private static CaseEvent closed(
      Open open, LocalDate on, Outcome outcome, @Nullable Sealed summary) {
    var opening = open.opening();
    return new CaseClosed(
        opening.referral(), opening.person(), on, outcome, attended(open), summary);
  }

  private static int attended(Open open) {
    return switch (open) {
      case Active active -> active.attended().contacts();
      case OnHold hold -> attended(hold.before());
      case Waiting waiting -> 0;
      case Allocated allocated -> 0;
    };
  }
}
