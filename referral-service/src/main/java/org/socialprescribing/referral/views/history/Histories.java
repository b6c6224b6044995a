package org.socialprescribing.referral.views.history;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.sealing.Sealer;
import org.socialprescribing.referral.domain.referral.Party;
import org.socialprescribing.referral.views.referrals.Status;

/**
 * Reads histories, with their notes opened. Whether somebody may read them is the caller's task.
 */
@Singleton
public final class Histories {
  private static final String STEPS =
      """
      select version, recorded_at, step, party, organisation, from_status, to_status, reason, note
      from referral_history where referral_id = $1 order by version
      """;

  private final Sealer sealer;

  Histories(Sealer sealer) {
    this.sealer = sealer;
  }

  /** The steps of a referral in order. */
  public Uni<List<HistoryEntry>> of(Mutiny.StatelessSession session, UUID referral, UUID person) {
    return Sql.select(session, STEPS, referral)
        .flatMap(
            rows ->
                sealer
                    .openAll(session, notes(rows, person), String.class)
                    .map(List::iterator)
                    .map(notes -> rows.stream().map(row -> entry(row, notes)).toList()));
  }

  private static List<Sealed> notes(List<Object[]> rows, UUID person) {
    return rows.stream()
        .filter(row -> row[8] != null)
        .map(row -> new Sealed(person.toString(), String.valueOf(row[8])))
        .toList();
  }

  private static HistoryEntry entry(Object[] row, Iterator<Optional<String>> notes) {
    return new HistoryEntry(
        (Long) row[0],
        ((OffsetDateTime) row[1]).toInstant(),
        String.valueOf(row[2]),
        Party.valueOf(String.valueOf(row[3])),
        text(row[4]),
        row[5] == null ? null : Status.valueOf(String.valueOf(row[5])),
        Status.valueOf(String.valueOf(row[6])),
        text(row[7]),
        row[8] == null ? null : notes.next().orElse(null));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : String.valueOf(value);
  }
}
