package org.socialprescribing.referral.domain.match;

import static org.socialprescribing.referral.domain.match.MatchRule.MATCH_CONFIRMED;
import static org.socialprescribing.referral.domain.match.MatchRule.MATCH_NOT_SUGGESTED;
import static org.socialprescribing.referral.domain.match.MatchRule.MATCH_REJECTED;

import java.util.List;
import org.socialprescribing.platform.decider.Decider;
import org.socialprescribing.platform.decider.Rejection;
import org.socialprescribing.referral.domain.match.MatchCommand.ConfirmMatch;
import org.socialprescribing.referral.domain.match.MatchCommand.RejectMatch;
import org.socialprescribing.referral.domain.match.MatchCommand.SuggestMatch;
import org.socialprescribing.referral.domain.match.MatchCommand.UndoMatch;
import org.socialprescribing.referral.domain.match.MatchEvent.MatchConfirmed;
import org.socialprescribing.referral.domain.match.MatchEvent.MatchRejected;
import org.socialprescribing.referral.domain.match.MatchEvent.MatchSuggested;

/** The rules of suggestions: what a person has said is not suggested again. */
public final class MatchDecider implements Decider<Match, MatchCommand, MatchEvent> {

  @Override
  public Match initial() {
    return Match.UNNOTICED;
  }

  @Override
  public List<MatchEvent> decide(Match state, MatchCommand command) {
    return switch (command) {
      case SuggestMatch it ->
          state == Match.UNNOTICED
              ? List.of(new MatchSuggested(it.pair(), it.agreeing(), it.on()))
              : List.of();
      case ConfirmMatch it -> {
        requireOpen(state);
        yield List.of(new MatchConfirmed(it.survivor(), it.on()));
      }
      case RejectMatch it -> {
        requireOpen(state);
        yield List.of(new MatchRejected(it.on()));
      }
      case UndoMatch it ->
          state == Match.UNNOTICED || state == Match.REJECTED
              ? List.of()
              : List.of(new MatchRejected(it.on()));
    };
  }

  private static void requireOpen(Match state) {
    switch (state) {
      case UNNOTICED ->
          throw new Rejection(MATCH_NOT_SUGGESTED, "Nobody has suggested that they are one.");
      case SUGGESTED -> {}
      case CONFIRMED ->
          throw new Rejection(MATCH_CONFIRMED, "They are one already: undo their merge.");
      case REJECTED ->
          throw new Rejection(MATCH_REJECTED, "Somebody has said that they are two people.");
    }
  }

  @Override
  public Match evolve(Match state, MatchEvent event) {
    return switch (event) {
      case MatchSuggested _ -> Match.SUGGESTED;
      case MatchConfirmed _ -> Match.CONFIRMED;
      case MatchRejected _ -> Match.REJECTED;
    };
  }
}
