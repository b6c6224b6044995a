package org.socialprescribing.referral.views.queue;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.referral.domain.referral.Escalation;
import org.socialprescribing.referral.domain.referral.Priority;
import org.socialprescribing.referral.domain.standard.ResponseStandard;

/** Finds referrals that have waited longer for the service than was noted. */
@Singleton
public final class Unanswered {
  private static final String WAITING =
      """
      select id, version, priority, turn_since, escalated from referral
      where status in ('AWAITING_PLACEMENT', 'RECEIVED') and escalated is distinct from 'OVERDUE'
      order by turn_since
      """;

  private final ResponseStandard standard;

  Unanswered(ResponseStandard standard) {
    this.standard = standard;
  }

  /**
   * A referral that is late for its network.
   *
   * @param version at which it is
   */
  public record Late(UUID referral, long version, Escalation level, Instant dueAt) {}

  /** Those that are late at a moment, at most so many. */
  public Uni<List<Late>> at(Mutiny.StatelessSession session, Instant now, int atMost) {
    return Sql.select(session, WAITING)
        .map(rows -> rows.stream().flatMap(row -> late(row, now)).limit(atMost).toList());
  }

  private Stream<Late> late(Object[] row, Instant now) {
    var deadline =
        standard.deadline(
            Priority.valueOf(String.valueOf(row[2])), ((OffsetDateTime) row[3]).toInstant());
    return deadline.next(escalation(row[4]), now).stream()
        .map(
            level ->
                new Late(
                    (UUID) row[0],
                    (Long) row[1],
                    level,
                    deadline.dueAt().truncatedTo(ChronoUnit.SECONDS)));
  }

  private static @Nullable Escalation escalation(@Nullable Object name) {
    return name == null ? null : Escalation.valueOf(String.valueOf(name));
  }
}
