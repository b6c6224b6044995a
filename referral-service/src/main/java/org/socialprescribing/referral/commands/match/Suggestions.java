package org.socialprescribing.referral.commands.match;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.Expected;
import org.socialprescribing.platform.eventstore.Metadata;
import org.socialprescribing.referral.domain.match.Match;
import org.socialprescribing.referral.domain.match.MatchCommand;
import org.socialprescribing.referral.domain.match.MatchCommand.SuggestMatch;
import org.socialprescribing.referral.domain.match.MatchEvent;
import org.socialprescribing.referral.domain.match.Pair;
import org.socialprescribing.referral.domain.person.Matching.Candidate;
import org.socialprescribing.referral.domain.person.PersonId;

/** Suggests to the people of the networks who might be one person. */
@Singleton
public final class Suggestions {
  private final Aggregate<Match, MatchCommand, MatchEvent> matches;

  Suggestions(Aggregate<Match, MatchCommand, MatchEvent> matches) {
    this.matches = matches;
  }

  /** Suggests each of the suspects once, always in the same order. */
  public Uni<?> suggest(
      Mutiny.StatelessSession session,
      PersonId person,
      List<Candidate> suspects,
      LocalDate on,
      Metadata by) {
    if (suspects.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return Multi.createFrom()
        .items(suspects.stream().sorted(Comparator.comparing(it -> it.person().value())))
        .onItem()
        .transformToUniAndConcatenate(it -> suggest(session, person, it, on, by))
        .collect()
        .asList();
  }

  private Uni<?> suggest(
      Mutiny.StatelessSession session,
      PersonId person,
      Candidate suspect,
      LocalDate on,
      Metadata by) {
    var pair = new Pair(person, suspect.person());
    return matches.handle(
        session,
        pair.id().value().toString(),
        Expected.any(),
        new SuggestMatch(pair, suspect.agreeing(), on),
        by);
  }
}
