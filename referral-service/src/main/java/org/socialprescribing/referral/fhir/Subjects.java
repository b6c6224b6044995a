package org.socialprescribing.referral.fhir;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.sealing.Sealer;
import org.socialprescribing.referral.commands.person.PersonRegister;
import org.socialprescribing.referral.domain.person.Identity;
import org.socialprescribing.referral.domain.person.NhsNumber;
import org.socialprescribing.referral.domain.person.PersonId;
import org.socialprescribing.referral.views.referrals.PersonRow;

/** Finds people whom a sender names without describing them. */
@Singleton
final class Subjects {
  private final PersonRegister people;
  private final Sealer sealer;

  Subjects(PersonRegister people, Sealer sealer) {
    this.people = people;
    this.sealer = sealer;
  }

  /**
   * Somebody of the register.
   *
   * @param practice where they are registered, as far as is known
   */
  record Found(PersonId id, PatientReader person, Optional<String> practice) {}

  /**
   * Finds them by NHS number.
   *
   * @throws FhirProblem 422 when the register does not know the number
   */
  Uni<Found> numbered(Mutiny.StatelessSession session, NhsNumber number) {
    return people
        .withNumber(session, number)
        .map(it -> it.orElseThrow(Subjects::unknown))
        .flatMap(it -> found(session, it));
  }

  /**
   * Finds them by our id.
   *
   * @throws FhirProblem 422 when this client has never referred them
   */
  Uni<Found> known(Mutiny.StatelessSession session, UUID person, String client) {
    return Sql.select(
            session,
            """
            select id from person where id = $1
              and exists (select from referral where person_id = $1 and client = $2)
            for no key update
            """,
            person,
            client)
        .flatMap(
            rows -> {
              if (rows.isEmpty()) {
                throw unknown();
              }
              return found(session, new PersonId(person));
            });
  }

  private Uni<Found> found(Mutiny.StatelessSession session, PersonId id) {
    return session
        .get(PersonRow.class, id.value())
        .flatMap(
            row ->
                identity(session, id, row.identity)
                    .map(
                        it ->
                            new Found(
                                id,
                                new PatientReader(it, null, null),
                                Optional.ofNullable(row.practiceCode))));
  }

  private Uni<Identity> identity(
      Mutiny.StatelessSession session, PersonId id, @Nullable String ciphertext) {
    if (ciphertext == null) {
      throw unknown();
    }
    var sealed = new Sealed(Objects.toString(id.value()), ciphertext);
    return sealer
        .open(session, sealed, Identity.class)
        .map(it -> it.orElseThrow(Subjects::unknown));
  }

  private static FhirProblem unknown() {
    return new FhirProblem(
        ErrorCode.REC_UNPROCESSABLE_ENTITY,
        "not-found",
        "ServiceRequest.subject is not known here: send the Patient along.");
  }
}
