package org.socialprescribing.referral.fhir;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.platform.decider.Rejection;
import org.socialprescribing.platform.eventstore.Expected;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Caller;

/** What every write over REST has in common. */
@Singleton
final class Writing {
  private final Intake intake;
  private final Changes changes;
  private final Transactions transactions;

  Writing(Intake intake, Changes changes, Transactions transactions) {
    this.intake = intake;
    this.changes = changes;
    this.transactions = transactions;
  }

  /** Reads a body. */
  <T extends Resource> T read(byte[] body, HttpHeaders headers, Class<T> type) {
    return Fhir.read(body, headers.getHeaderString(HttpHeaders.CONTENT_TYPE), type);
  }

  /** Takes in a referral, once. */
  Uni<Intake.Taken> take(Asked asked, Caller caller) {
    return transactions
        .write(session -> intake.take(session, asked, caller))
        .onFailure(Rejection.class)
        .transform(FhirProblem::refused);
  }

  /** Changes a referral. */
  Uni<Intake.Taken> change(UUID id, Expected expected, Change change, Caller caller) {
    return transactions
        .write(
            session ->
                changes
                    .apply(session, id, expected, change, caller)
                    .flatMap(
                        row ->
                            SenderIdentifiers.of(session, id)
                                .map(names -> new Intake.Taken(row, names, false))))
        .onFailure(Rejection.class)
        .transform(FhirProblem::refused);
  }

  /** A referral that the caller has sent already. */
  Uni<Intake.Taken> own(UUID id, Caller caller) {
    return transactions
        .read(session -> Changes.own(session, id, caller))
        .map(row -> new Intake.Taken(row, List.of(), false));
  }
}
