package org.socialprescribing.referral.fhir;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.referral.commands.referral.ReferralIntake;
import org.socialprescribing.referral.domain.referral.ReferralId;
import org.socialprescribing.referral.views.referrals.Access;
import org.socialprescribing.referral.views.referrals.ReferralRow;

/** Takes in what ServiceRequests ask for, each once. */
@Singleton
final class Intake {
  private final ReferralIntake referrals;
  private final Subjects subjects;

  Intake(ReferralIntake referrals, Subjects subjects) {
    this.referrals = referrals;
    this.subjects = subjects;
  }

  /**
   * A referral that stands now.
   *
   * @param created whether it was this request that made it
   */
  record Taken(ReferralRow row, List<BusinessIdentifier> identifiers, boolean created) {

    IBaseResource serviceRequest() {
      return FhirViews.serviceRequest(row, identifiers);
    }

    IBaseResource task() {
      return FhirViews.task(row);
    }
  }

  /** Takes it in, unless its sender has referred under one of its identifiers before. */
  Uni<Taken> take(Mutiny.StatelessSession session, Asked asked, Caller caller) {
    var id = UUID.randomUUID();
    return SenderIdentifiers.claim(session, Access.clientOf(caller), asked.identifiers(), id)
        .flatMap(
            found ->
                found.equals(id)
                    ? receive(session, id, asked, caller)
                        .map(it -> new Taken(it.row(), asked.identifiers(), true))
                    : existing(session, found));
  }

  private Uni<ReferralIntake.Received> receive(
      Mutiny.StatelessSession session, UUID id, Asked asked, Caller caller) {
    var client = Access.clientOf(caller);
    return switch (asked.subject()) {
      case Subject.Described(var person, var practice) ->
          referrals.receive(
              session,
              new ReferralId(id),
              asked.referral(person, practice, client),
              caller.metadata());
      case Subject.Numbered(var number) ->
          subjects
              .numbered(session, number)
              .flatMap(found -> receive(session, id, found, asked, caller));
      case Subject.Known(var person) ->
          subjects
              .known(session, person, client)
              .flatMap(found -> receive(session, id, found, asked, caller));
    };
  }

  private Uni<ReferralIntake.Received> receive(
      Mutiny.StatelessSession session, UUID id, Subjects.Found it, Asked asked, Caller caller) {
    var referral = asked.referral(it.person(), it.practice(), Access.clientOf(caller));
    return referrals.receive(session, new ReferralId(id), it.id(), referral, caller.metadata());
  }

  private static Uni<Taken> existing(Mutiny.StatelessSession session, UUID id) {
    return session
        .get(ReferralRow.class, id)
        .flatMap(
            row -> SenderIdentifiers.of(session, id).map(names -> new Taken(row, names, false)));
  }
}
