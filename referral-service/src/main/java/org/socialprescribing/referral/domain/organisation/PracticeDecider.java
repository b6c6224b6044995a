package org.socialprescribing.referral.domain.organisation;

import java.util.ArrayList;
import java.util.List;
import org.socialprescribing.platform.decider.Decider;
import org.socialprescribing.platform.decider.Rejection;
import org.socialprescribing.referral.domain.organisation.PracticeCommand.AssignPractice;
import org.socialprescribing.referral.domain.organisation.PracticeCommand.FollowSuccession;
import org.socialprescribing.referral.domain.organisation.PracticeCommand.MovePractice;
import org.socialprescribing.referral.domain.organisation.PracticeCommand.RecordListSize;
import org.socialprescribing.referral.domain.organisation.PracticeEvent.AssignmentConfirmed;
import org.socialprescribing.referral.domain.organisation.PracticeEvent.ListSizeRecorded;
import org.socialprescribing.referral.domain.organisation.PracticeEvent.PracticeAssigned;

/** Records only what is new: an extract read twice changes nothing. */
public final class PracticeDecider implements Decider<Practice, PracticeCommand, PracticeEvent> {

  @Override
  public Practice initial() {
    return Practice.UNKNOWN;
  }

  @Override
  public List<PracticeEvent> decide(Practice state, PracticeCommand command) {
    return switch (command) {
      case AssignPractice it -> assign(state, it);
      case RecordListSize(var practice, var patients, var asAt) ->
          Integer.valueOf(patients).equals(state.listSizes().get(asAt))
              ? List.of()
              : List.of(new ListSizeRecorded(practice, patients, asAt));
      case MovePractice it -> move(state, it);
      case FollowSuccession(var practice, var succession) -> follow(state, practice, succession);
    };
  }

  /** What an extract says of its date holds until the next date of which one is known to speak. */
  private static List<PracticeEvent> assign(Practice state, AssignPractice it) {
    var known = state.assignmentOn(it.from()).orElse(null);
    if (it.assignment().equals(known)) {
      return state.isSaidOn(it.from())
          ? List.of()
          : List.of(new AssignmentConfirmed(it.practice(), it.from()));
    }
    var news = new PracticeAssigned(it.practice(), it.assignment(), it.from());
    var again = state.saidAgainAfter(it.from());
    return known == null || again == null
        ? List.of(news)
        : List.of(news, new PracticeAssigned(it.practice(), known, again));
  }

  private static List<PracticeEvent> move(Practice state, MovePractice it) {
    var known =
        state
            .assignmentOn(it.from())
            .orElseThrow(
                () ->
                    new Rejection(
                        OrganisationRule.PRACTICE_NOT_KNOWN,
                        "Nothing is known of this practice on " + it.from() + "."));
    var moved =
        new Assignment(
            known.practiceName(),
            it.pcn(),
            it.pcnName(),
            known.subIcb(),
            known.icb(),
            known.icbName());
    return moved.equals(known)
        ? List.of()
        : List.of(new PracticeAssigned(it.practice(), moved, it.from()));
  }

  private static List<PracticeEvent> follow(Practice state, PracticeCode practice, Succession it) {
    var events = new ArrayList<PracticeEvent>();
    state
        .assignmentOn(it.on())
        .filter(known -> !it.of(known).equals(known))
        .ifPresent(known -> events.add(new PracticeAssigned(practice, it.of(known), it.on())));
    state
        .assignments()
        .tailMap(it.on(), false)
        .forEach(
            (from, known) -> {
              if (!it.of(known).equals(known)) {
                events.add(new PracticeAssigned(practice, it.of(known), from));
              }
            });
    return events;
  }

  @Override
  public Practice evolve(Practice state, PracticeEvent event) {
    return switch (event) {
      case PracticeAssigned(_, var assignment, var from) -> state.with(from, assignment);
      case AssignmentConfirmed(_, var on) -> state.confirmedOn(on);
      case ListSizeRecorded(_, var patients, var asAt) -> state.with(asAt, patients);
    };
  }
}
