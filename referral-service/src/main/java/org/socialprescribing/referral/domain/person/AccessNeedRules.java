package org.socialprescribing.referral.domain.person;

import static org.socialprescribing.referral.domain.person.PersonRule.ACCESS_NEED_ALREADY_RECORDED;
import static org.socialprescribing.referral.domain.person.PersonRule.ACCESS_NEED_NOT_RECORDED;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import org.socialprescribing.platform.decider.Rejection;
import org.socialprescribing.referral.domain.person.Person.Registered;
import org.socialprescribing.referral.domain.person.PersonCommand.AccessNeedCommand;
import org.socialprescribing.referral.domain.person.PersonCommand.AccessNeedCommand.ChangeAccessNeed;
import org.socialprescribing.referral.domain.person.PersonCommand.AccessNeedCommand.RecordAccessNeed;
import org.socialprescribing.referral.domain.person.PersonCommand.AccessNeedCommand.RemoveAccessNeed;
import org.socialprescribing.referral.domain.person.PersonCommand.AccessNeedCommand.ReviewAccessNeed;
import org.socialprescribing.referral.domain.person.PersonEvent.AccessNeedEvent;
import org.socialprescribing.referral.domain.person.PersonEvent.AccessNeedEvent.AccessNeedChanged;
import org.socialprescribing.referral.domain.person.PersonEvent.AccessNeedEvent.AccessNeedRecorded;
import org.socialprescribing.referral.domain.person.PersonEvent.AccessNeedEvent.AccessNeedRemoved;
import org.socialprescribing.referral.domain.person.PersonEvent.AccessNeedEvent.AccessNeedReviewed;

/** How access needs come, are asked after and go. */
final class AccessNeedRules {
  private AccessNeedRules() {}

  static List<PersonEvent> decide(Registered state, AccessNeedCommand command) {
    if (state.accessNeeds().contains(command.need()) == command instanceof RecordAccessNeed) {
      throw command instanceof RecordAccessNeed
          ? new Rejection(ACCESS_NEED_ALREADY_RECORDED, "This access need is recorded already.")
          : new Rejection(ACCESS_NEED_NOT_RECORDED, "The person has no such access need now.");
    }
    return List.of(
        switch (command) {
          case RecordAccessNeed it ->
              new AccessNeedRecorded(it.person(), it.need(), it.content(), it.on(), it.reviewBy());
          case ChangeAccessNeed it ->
              new AccessNeedChanged(it.person(), it.need(), it.content(), it.on(), it.reviewBy());
          case ReviewAccessNeed it ->
              new AccessNeedReviewed(it.person(), it.need(), it.on(), it.reviewBy());
          case RemoveAccessNeed it ->
              new AccessNeedRemoved(it.person(), it.need(), it.reason(), it.on());
        });
  }

  static Registered evolve(Registered state, AccessNeedEvent event) {
    var needs = new LinkedHashSet<>(state.accessNeeds());
    switch (event) {
      case AccessNeedRecorded it -> needs.add(it.need());
      case AccessNeedRemoved it -> needs.remove(it.need());
      case AccessNeedChanged _, AccessNeedReviewed _ -> {}
    }
    return state.with(Collections.unmodifiableSet(needs));
  }
}
