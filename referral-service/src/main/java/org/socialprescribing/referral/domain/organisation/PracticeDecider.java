package org.socialprescribing.referral.domain.organisation;

import java.util.List;
import org.socialprescribing.platform.decider.Decider;
import org.socialprescribing.referral.domain.organisation.PracticeCommand.AssignPractice;
import org.socialprescribing.referral.domain.organisation.PracticeCommand.RecordListSize;
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
      case AssignPractice(var practice, var assignment, var from) ->
          state.assignmentOn(from).filter(assignment::equals).isPresent()
              ? List.of()
              : List.of(new PracticeAssigned(practice, assignment, from));
      case RecordListSize(var practice, var patients, var asAt) ->
          Integer.valueOf(patients).equals(state.listSizes().get(asAt))
              ? List.of()
              : List.of(new ListSizeRecorded(practice, patients, asAt));
    };
  }

  @Override
  public Practice evolve(Practice state, PracticeEvent event) {
    return switch (event) {
      case PracticeAssigned(_, var assignment, var from) -> state.with(from, assignment);
      case ListSizeRecorded(_, var patients, var asAt) -> state.with(asAt, patients);
    };
  }
}
