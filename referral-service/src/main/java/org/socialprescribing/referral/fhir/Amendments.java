package org.socialprescribing.referral.fhir;

import static org.socialprescribing.referral.domain.person.PersonRule.PERSON_ERASED;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Rejection;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.sealing.Sealer;
import org.socialprescribing.referral.Today;
import org.socialprescribing.referral.domain.referral.ReferralCommand.AmendReferral;
import org.socialprescribing.referral.domain.referral.ReferralDetails;
import org.socialprescribing.referral.domain.referral.ReferralDetails.Contact;
import org.socialprescribing.referral.views.referrals.ReferralRow;

/** Seals what an amendment says, beside what was said before and still stands. */
@Singleton
final class Amendments {
  private final Sealer sealer;
  private final Today today;

  Amendments(Sealer sealer, Today today) {
    this.sealer = sealer;
    this.today = today;
  }

  /** The command; an amendment without words leaves those that were written. */
  Uni<AmendReferral> of(Mutiny.StatelessSession session, ReferralRow row, Change.Amended it) {
    var subject = row.personId.toString();
    return hold(session, row)
        .flatMap(former -> reason(session, subject, former, it.content().reason()))
        .flatMap(
            reason ->
                details(session, row, it.contact())
                    .map(
                        details ->
                            new AmendReferral(
                                it.content().priority(),
                                it.content().needs(),
                                reason,
                                details.orElse(null),
                                today.date())));
  }

  /** An erasure waits for the row; what is sealed after this is sealed with a key it deletes. */
  private static Uni<String> hold(Mutiny.StatelessSession session, ReferralRow row) {
    return Sql.select(
            session,
            "select id from person where id = $1 and erased_on is null for no key update",
            row.personId)
        .map(
            rows -> {
              var reason = row.reason;
              if (rows.isEmpty() || reason == null) {
                throw new Rejection(PERSON_ERASED, "This person was erased.");
              }
              return reason;
            });
  }

  private Uni<Sealed> reason(
      Mutiny.StatelessSession session, String subject, String former, String reason) {
    return reason.isBlank()
        ? Uni.createFrom().item(new Sealed(subject, former))
        : sealer.seal(session, subject, reason);
  }

  private Uni<Optional<Sealed>> details(
      Mutiny.StatelessSession session, ReferralRow row, Optional<Contact> contact) {
    if (contact.isEmpty()) {
      return Uni.createFrom().item(Optional.empty());
    }
    var subject = row.personId.toString();
    return former(session, subject, row.details)
        .map(it -> new ReferralDetails(it.referrer(), it.consent(), contact.get(), it.surgery()))
        .flatMap(it -> sealer.seal(session, subject, it))
        .map(Optional::of);
  }

  private Uni<ReferralDetails> former(
      Mutiny.StatelessSession session, String subject, @Nullable String details) {
    var none = new ReferralDetails(null, null, null, null);
    return details == null
        ? Uni.createFrom().item(none)
        : sealer
            .open(session, new Sealed(subject, details), ReferralDetails.class)
            .map(it -> it.orElse(none));
  }
}
