package org.socialprescribing.referral.fhir;

import io.smallrye.mutiny.Uni;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.referral.views.referrals.ReferralRow;

/** Finds the referrals of a client in the order in which they last changed. */
final class TaskChanges {
  private TaskChanges() {}

  /** A referral, and where it stands among the changes. */
  record Change(ReferralRow row, ChangeCursor at) {}

  /** Up to one more than asked for, to see whether more follow. */
  static Uni<List<Change>> find(Mutiny.StatelessSession session, String client, TaskSearch it) {
    return Sql.select(
            session,
            """
            select c.xid::text, c.referral_id
            from referral_change c join referral r on r.id = c.referral_id
            where c.client = $1 and (c.xid, c.referral_id) > ($2::text::xid8, $3::uuid)
              and c.xid < pg_snapshot_xmin(pg_current_snapshot())
              and ($4::timestamptz is null or r.changed_at > $4)
            order by c.xid, c.referral_id limit $5
            """,
            client,
            it.after().xid(),
            it.after().referral(),
            it.changedAfter() == null ? null : it.changedAfter().atOffset(ZoneOffset.UTC),
            it.count() + 1)
        .map(rows -> rows.stream().map(TaskChanges::cursor).toList())
        .flatMap(found -> withRows(session, found));
  }

  private static Uni<List<Change>> withRows(
      Mutiny.StatelessSession session, List<ChangeCursor> found) {
    if (found.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return session
        .createSelectionQuery("from ReferralRow r where r.id in :ids", ReferralRow.class)
        .setParameter("ids", found.stream().map(ChangeCursor::referral).toList())
        .getResultList()
        .map(rows -> rows.stream().collect(Collectors.toMap(row -> row.id, row -> row)))
        .map(
            rows ->
                found.stream()
                    .flatMap(
                        at ->
                            Stream.ofNullable(rows.get(at.referral()))
                                .map(row -> new Change(row, at)))
                    .toList());
  }

  private static ChangeCursor cursor(Object[] row) {
    return new ChangeCursor(String.valueOf(row[0]), (UUID) row[1]);
  }
}
