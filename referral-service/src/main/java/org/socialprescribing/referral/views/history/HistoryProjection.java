package org.socialprescribing.referral.views.history;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.platform.eventstore.InlineView;
import org.socialprescribing.platform.eventstore.Recorded;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.referral.domain.referral.ReasonCode;
import org.socialprescribing.referral.domain.referral.ReferralEvent;

/** Adds a line for each event. It comes after the view that keeps the referral's status. */
@Singleton
public final class HistoryProjection implements InlineView<ReferralEvent> {
  private static final String ADD =
      """
      insert into referral_history
        (referral_id, version, recorded_at, step, party, organisation, actor, from_status,
         to_status, reason, note)
      select r.id, $2, $3, $4, $5,
        coalesce($6, case $5 when 'REFERRER' then r.client when 'SERVICE' then r.pcn_code end),
        $7, before.to_status, r.status, $8, $9
      from referral r
      left join referral_history before on before.referral_id = r.id and before.version = $2 - 1
      where r.id = $1
      """;

  @Override
  public Uni<Void> apply(
      Mutiny.StatelessSession session, Recorded<? extends ReferralEvent> recorded) {
    var step = Step.of(recorded.event());
    return Sql.update(
            session,
            ADD,
            recorded.event().referral().value(),
            recorded.version(),
            recorded.recordedAt().atOffset(ZoneOffset.UTC),
            step.name(),
            step.party().name(),
            step.organisation(),
            recorded.metadata().actor(),
            code(step.reason()),
            ciphertext(step.note()))
        .replaceWithVoid();
  }

  private static @Nullable String code(@Nullable ReasonCode reason) {
    return reason == null ? null : reason.value();
  }

  private static @Nullable String ciphertext(@Nullable Sealed note) {
    return note == null ? null : note.ciphertext();
  }
}
