package org.socialprescribing.referral.views.matches;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.InlineView;
import org.socialprescribing.platform.eventstore.Recorded;
import org.socialprescribing.referral.domain.match.Match;
import org.socialprescribing.referral.domain.match.MatchEvent;
import org.socialprescribing.referral.domain.match.MatchEvent.MatchConfirmed;
import org.socialprescribing.referral.domain.match.MatchEvent.MatchRejected;
import org.socialprescribing.referral.domain.match.MatchEvent.MatchSuggested;
import org.socialprescribing.referral.domain.person.IdentityKey;

/** Keeps a row for each pair of entries that are alike. */
@Singleton
public final class MatchProjection implements InlineView<MatchEvent> {

  @Override
  public Uni<Void> apply(Mutiny.StatelessSession session, Recorded<? extends MatchEvent> recorded) {
    return switch (recorded.event()) {
      case MatchSuggested it -> session.insert(row(it, recorded));
      case MatchConfirmed _ -> say(session, recorded, Match.CONFIRMED);
      case MatchRejected _ -> say(session, recorded, Match.REJECTED);
    };
  }

  private static Uni<Void> say(
      Mutiny.StatelessSession session, Recorded<? extends MatchEvent> recorded, Match status) {
    return session
        .get(MatchRow.class, UUID.fromString(recorded.stream().id()))
        .invoke(
            row -> {
              row.status = status;
              row.version = recorded.version();
            })
        .flatMap(session::update);
  }

  private static MatchRow row(MatchSuggested it, Recorded<? extends MatchEvent> recorded) {
    var row = new MatchRow();
    row.id = it.pair().id().value();
    row.position = recorded.position();
    row.version = recorded.version();
    row.one = it.pair().one().value();
    row.other = it.pair().other().value();
    row.agreeing =
        it.agreeing().stream().map(IdentityKey::code).sorted().collect(Collectors.joining(","));
    row.suggestedOn = it.suggestedOn();
    row.status = Match.SUGGESTED;
    return row;
  }
}
