package org.socialprescribing.referral.commands.match;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.EventStore;
import org.socialprescribing.platform.eventstore.EventTypes;
import org.socialprescribing.referral.domain.match.Match;
import org.socialprescribing.referral.domain.match.MatchCommand;
import org.socialprescribing.referral.domain.match.MatchDecider;
import org.socialprescribing.referral.domain.match.MatchEvent;
import org.socialprescribing.referral.domain.match.MatchEvent.MatchConfirmed;
import org.socialprescribing.referral.domain.match.MatchEvent.MatchRejected;
import org.socialprescribing.referral.domain.match.MatchEvent.MatchSuggested;
import org.socialprescribing.referral.views.matches.MatchProjection;

/** How suggestions are stored. They are nobody else's business and not published. */
public final class MatchAggregate {
  /** The stream type. */
  public static final String TYPE = "match";

  /** The stored names of the events. */
  public static final EventTypes<MatchEvent> EVENTS =
      EventTypes.of(MatchEvent.class)
          .type("match-suggested", 1, MatchSuggested.class)
          .type("match-confirmed", 1, MatchConfirmed.class)
          .type("match-rejected", 1, MatchRejected.class)
          .build();

  @Produces
  @Singleton
  Aggregate<Match, MatchCommand, MatchEvent> matches(EventStore store, MatchProjection view) {
    return new Aggregate<>(TYPE, new MatchDecider(), EVENTS, store, List.of(view));
  }
}
