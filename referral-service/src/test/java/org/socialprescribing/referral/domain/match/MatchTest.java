package org.socialprescribing.referral.domain.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.Spec;
import org.socialprescribing.referral.domain.match.MatchCommand.ConfirmMatch;
import org.socialprescribing.referral.domain.match.MatchCommand.RejectMatch;
import org.socialprescribing.referral.domain.match.MatchCommand.SuggestMatch;
import org.socialprescribing.referral.domain.match.MatchCommand.UndoMatch;
import org.socialprescribing.referral.domain.match.MatchEvent.MatchConfirmed;
import org.socialprescribing.referral.domain.match.MatchEvent.MatchRejected;
import org.socialprescribing.referral.domain.match.MatchEvent.MatchSuggested;
import org.socialprescribing.referral.domain.person.IdentityKey;
import org.socialprescribing.referral.domain.person.PersonId;

class MatchTest {
  private static final PersonId ADA = new PersonId(new UUID(0, 1));
  private static final PersonId HER = new PersonId(new UUID(0, 2));
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final Set<IdentityKey> AGREEING = Set.of(IdentityKey.FAMILY_NAME_AND_BIRTH_DATE);
  private static final SuggestMatch SUGGEST = new SuggestMatch(new Pair(ADA, HER), AGREEING, MAY);
  private static final MatchSuggested SUGGESTED =
      new MatchSuggested(new Pair(ADA, HER), AGREEING, MAY);

  private final Spec<Match, MatchCommand, MatchEvent> match = Spec.of(new MatchDecider());

  @Test
  void two_are_suggested_once() {
    match.given().when(SUGGEST).then(SUGGESTED);
    match.given(SUGGESTED).when(SUGGEST).thenNothing();
  }

  @Test
  void what_somebody_has_said_is_remembered_and_not_suggested_again() {
    match.given(SUGGESTED).when(new RejectMatch(MAY)).then(new MatchRejected(MAY));
    match.given(SUGGESTED, new MatchRejected(MAY)).when(SUGGEST).thenNothing();
    match.given(SUGGESTED, new MatchConfirmed(ADA, MAY)).when(SUGGEST).thenNothing();
  }

  @Test
  void it_is_said_once() {
    match.given(SUGGESTED).when(new ConfirmMatch(ADA, MAY)).then(new MatchConfirmed(ADA, MAY));
    match
        .given(SUGGESTED, new MatchConfirmed(ADA, MAY))
        .when(new RejectMatch(MAY))
        .thenRejected(MatchRule.MATCH_CONFIRMED);
    match
        .given(SUGGESTED, new MatchRejected(MAY))
        .when(new ConfirmMatch(ADA, MAY))
        .thenRejected(MatchRule.MATCH_REJECTED);
    match.given().when(new RejectMatch(MAY)).thenRejected(MatchRule.MATCH_NOT_SUGGESTED);
  }

  @Test
  void a_merge_that_is_undone_is_a_word_against_it() {
    match
        .given(SUGGESTED, new MatchConfirmed(ADA, MAY))
        .when(new UndoMatch(MAY))
        .then(new MatchRejected(MAY));
    match.given().when(new UndoMatch(MAY)).thenNothing();
    match.given(SUGGESTED, new MatchRejected(MAY)).when(new UndoMatch(MAY)).thenNothing();
  }

  @Test
  void a_pair_is_the_same_whichever_is_named_first() {
    assertThat(new Pair(HER, ADA)).isEqualTo(new Pair(ADA, HER));
    assertThat(new Pair(HER, ADA).id()).isEqualTo(new Pair(ADA, HER).id());
  }
}
