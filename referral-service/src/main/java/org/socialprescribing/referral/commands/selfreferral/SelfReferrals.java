package org.socialprescribing.referral.commands.selfreferral;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Rejection;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.platform.web.Answer;
import org.socialprescribing.referral.Today;
import org.socialprescribing.referral.commands.Once;
import org.socialprescribing.referral.commands.referral.ReferralIntake;
import org.socialprescribing.referral.domain.organisation.PracticeCode;
import org.socialprescribing.referral.views.directory.Surgeries;

/** Takes in what a person asks for themselves, and answers alike whoever it is. */
@Singleton
final class SelfReferrals {
  private final Once once;
  private final ReferralIntake intake;
  private final ObjectMapper json;
  private final Today today;

  SelfReferrals(Once once, ReferralIntake intake, ObjectMapper json, Today today) {
    this.once = once;
    this.intake = intake;
    this.json = json;
    this.today = today;
  }

  /**
   * Takes it in once for each key. What the register has against the person of this NHS number is
   * nobody's business who fills in a form: it is then taken in without the number, and people find
   * out who it is.
   *
   * @param fingerprint what must be the same when the key comes again
   */
  Uni<Reference> receive(
      SelfReferralRequest request, @Nullable String key, Object fingerprint, Caller by) {
    return once(request, key, fingerprint, by)
        .onFailure(Rejection.class)
        .recoverWithUni(() -> once(request.withoutNhsNumber(), key, fingerprint, by))
        .map(answer -> json.convertValue(answer.body(), Received.class).reference())
        .map(Reference::new);
  }

  /** The body of the answer. */
  record Received(String reference) {}

  private Uni<Answer> once(
      SelfReferralRequest request, @Nullable String key, Object fingerprint, Caller by) {
    return once.keeping(
        by, key, fingerprint, (session, caller) -> receive(session, request, caller));
  }

  private Uni<Answer> receive(
      Mutiny.StatelessSession session, SelfReferralRequest request, Caller by) {
    var reference = Reference.random();
    return practice(session, request)
        .flatMap(
            practice ->
                intake.receive(
                    session, request.referral(practice.orElse(null), today.date()), by.metadata()))
        .call(
            received ->
                Sql.update(
                    session,
                    "insert into self_referral (reference, referral_id) values ($1, $2)",
                    reference.value(),
                    received.referral().value()))
        .map(
            received ->
                new Answer(202, null, 1, json.valueToTree(Map.of("reference", reference.value()))));
  }

  private static Uni<Optional<PracticeCode>> practice(
      Mutiny.StatelessSession session, SelfReferralRequest request) {
    var named = request.surgery();
    return request.practiceCode() != null || named == null || named.isBlank()
        ? Uni.createFrom().item(Optional.ofNullable(request.practiceCode()))
        : Surgeries.named(session, named);
  }
}
