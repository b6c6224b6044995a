package org.socialprescribing.referral.views.referrals;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.platform.web.ProblemException;

/** Finds referrals that a caller may see. */
public final class Referrals {
  private Referrals() {}

  /**
   * One referral.
   *
   * @throws ProblemException 404 when it does not exist or is not for the caller to see
   */
  public static Uni<ReferralRow> visible(Mutiny.StatelessSession session, UUID id, Caller caller) {
    return session
        .get(ReferralRow.class, id)
        .map(
            row -> {
              if (row == null || !Access.sees(caller, row)) {
                throw ProblemException.notFound("referral");
              }
              return row;
            });
  }

  /** What a queue shows; a null leaves that open. */
  record Filter(@Nullable Set<String> pcns, @Nullable String client, @Nullable Status status) {}

  /** Rows after a position, oldest first. */
  static Uni<List<ReferralRow>> list(
      Mutiny.StatelessSession session, Filter filter, long after, int atMost) {
    var conditions = new ArrayList<String>(List.of("r.position > :after"));
    if (filter.pcns() != null) {
      conditions.add("r.pcnCode in :pcns");
    }
    if (filter.client() != null) {
      conditions.add("r.client = :client");
    }
    if (filter.status() != null) {
      conditions.add("r.status = :status");
    }
    var query =
        session.createSelectionQuery(
            "from ReferralRow r where " + String.join(" and ", conditions) + " order by r.position",
            ReferralRow.class);
    query.setParameter("after", after).setMaxResults(atMost);
    if (filter.pcns() != null) {
      query.setParameter("pcns", filter.pcns());
    }
    if (filter.client() != null) {
      query.setParameter("client", filter.client());
    }
    if (filter.status() != null) {
      query.setParameter("status", filter.status());
    }
    return query.getResultList();
  }
}
