package org.socialprescribing.referral.commands.match;

import static org.socialprescribing.referral.domain.match.MatchRule.SURVIVOR_NOT_OF_MATCH;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.decider.Rejection;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.Expected;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.referral.Today;
import org.socialprescribing.referral.domain.match.Match;
import org.socialprescribing.referral.domain.match.MatchCommand;
import org.socialprescribing.referral.domain.match.MatchCommand.ConfirmMatch;
import org.socialprescribing.referral.domain.match.MatchCommand.RejectMatch;
import org.socialprescribing.referral.domain.match.MatchEvent;
import org.socialprescribing.referral.domain.match.Pair;
import org.socialprescribing.referral.domain.person.PersonId;
import org.socialprescribing.referral.views.matches.MatchRow;
import org.socialprescribing.referral.views.matches.Matches;

/** Decides on a suggestion for a caller who may. */
@Singleton
final class MatchDecisions {
  private final Aggregate<Match, MatchCommand, MatchEvent> matches;
  private final Merges merges;
  private final Today today;

  MatchDecisions(Aggregate<Match, MatchCommand, MatchEvent> matches, Merges merges, Today today) {
    this.matches = matches;
    this.merges = merges;
    this.today = today;
  }

  /** Merges the two, or the entries that speak for them by now; the version of the suggestion. */
  Uni<Long> confirm(
      Mutiny.StatelessSession session,
      UUID id,
      PersonId survivor,
      Expected expected,
      Caller caller) {
    return Matches.visible(session, id, caller)
        .flatMap(
            row ->
                handle(session, id, expected, new ConfirmMatch(survivor, today.date()), caller)
                    .call(
                        version ->
                            standing(session, row)
                                .flatMap(pair -> merge(session, pair, survivor, caller))));
  }

  /** Notes that they are two people; the version of the suggestion. */
  Uni<Long> reject(Mutiny.StatelessSession session, UUID id, Expected expected, Caller caller) {
    return Matches.visible(session, id, caller)
        .flatMap(row -> handle(session, id, expected, new RejectMatch(today.date()), caller));
  }

  private Uni<?> merge(
      Mutiny.StatelessSession session, Pair pair, PersonId survivor, Caller caller) {
    if (!survivor.equals(pair.one()) && !survivor.equals(pair.other())) {
      throw new Rejection(
          SURVIVOR_NOT_OF_MATCH, "The survivor is one of the two, or speaks for one of them.");
    }
    var other = survivor.equals(pair.one()) ? pair.other() : pair.one();
    return merges.merge(session, other, survivor, Expected.any(), caller.metadata());
  }

  private static Uni<Pair> standing(Mutiny.StatelessSession session, MatchRow row) {
    return Sql.select(
            session,
            """
            select coalesce(a.survivor_id, a.id), coalesce(b.survivor_id, b.id)
            from person a, person b where a.id = $1 and b.id = $2
            """,
            row.one,
            row.other)
        .map(
            rows ->
                new Pair(
                    new PersonId((UUID) rows.getFirst()[0]),
                    new PersonId((UUID) rows.getFirst()[1])));
  }

  private Uni<Long> handle(
      Mutiny.StatelessSession session,
      UUID id,
      Expected expected,
      MatchCommand command,
      Caller caller) {
    return matches
        .handle(session, id.toString(), expected, command, caller.metadata())
        .map(it -> it.version());
  }
}
