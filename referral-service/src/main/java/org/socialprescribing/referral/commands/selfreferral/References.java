package org.socialprescribing.referral.commands.selfreferral;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.platform.web.ProblemException;
import org.socialprescribing.referral.views.referrals.Referrals;

/** Finds the referral that somebody quotes. */
@Singleton
final class References {
  private final Transactions transactions;

  References(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Which referral a reference stands for. */
  record Found(String reference, UUID referralId, Instant receivedAt) {}

  /**
   * The referral of a reference.
   *
   * @throws ProblemException 404 when there is none, or it is not for the caller to see
   */
  Uni<Found> find(String reference, Caller caller) {
    if (!Reference.isOne(reference)) {
      throw ProblemException.notFound("reference");
    }
    return transactions.read(
        session ->
            Sql.select(
                    session,
                    "select reference, referral_id, received_at from self_referral"
                        + " where reference = $1",
                    reference.strip().toUpperCase(Locale.ROOT))
                .map(
                    rows -> {
                      if (rows.isEmpty()) {
                        throw ProblemException.notFound("reference");
                      }
                      return found(rows.getFirst());
                    })
                .call(found -> Referrals.visible(session, found.referralId(), caller)));
  }

  private static Found found(Object[] row) {
    return new Found((String) row[0], (UUID) row[1], ((OffsetDateTime) row[2]).toInstant());
  }
}
