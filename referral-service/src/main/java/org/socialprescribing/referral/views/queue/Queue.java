package org.socialprescribing.referral.views.queue;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.referral.views.referrals.ReferralRow;

/** Reads the rows of a queue. A network that is null is that of referrals nobody has placed. */
final class Queue {
  /** Who was approached with a cohort waits with it: there may be thousands. */
  private static final String WAITING =
      """
      select r.* from referral r
      where r.status in ('AWAITING_PLACEMENT', 'RECEIVED', 'AWAITING_INFORMATION', 'RETURNED',
        'OFFERED')
        and not (r.status = 'OFFERED' and r.source = 'PROACTIVE_OFFER') and
      """;

  private static final String AFTER =
      """
      and (case r.priority when 'URGENT' then 0 else 1 end, r.received_at, r.position) >
        (select case p.priority when 'URGENT' then 0 else 1 end, p.received_at, p.position
         from referral p where p.position = :after)
      """;

  private static final String ORDER =
      "order by case r.priority when 'URGENT' then 0 else 1 end, r.received_at, r.position";

  private Queue() {}

  /** Everything that waits. */
  static Uni<List<ReferralRow>> all(Mutiny.StatelessSession session, @Nullable String pcn) {
    return query(session, pcn, waiting(pcn)).getResultList();
  }

  /**
   * A part of it, the urgent first and of each the oldest.
   *
   * @param after position of the last row before; below zero for the beginning
   */
  static Uni<List<ReferralRow>> page(
      Mutiny.StatelessSession session, @Nullable String pcn, long after, int atMost) {
    var query =
        query(session, pcn, waiting(pcn) + (after < 0 ? "" : AFTER) + ORDER).setMaxResults(atMost);
    return (after < 0 ? query : query.setParameter("after", after)).getResultList();
  }

  private static String waiting(@Nullable String pcn) {
    return WAITING + (pcn == null ? "r.pcn_code is null\n" : "r.pcn_code = :pcn\n");
  }

  private static Mutiny.SelectionQuery<ReferralRow> query(
      Mutiny.StatelessSession session, @Nullable String pcn, String sql) {
    var query = session.createNativeQuery(sql, ReferralRow.class);
    return pcn == null ? query : query.setParameter("pcn", pcn);
  }
}
