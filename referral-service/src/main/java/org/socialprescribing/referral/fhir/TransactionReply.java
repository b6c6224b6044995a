package org.socialprescribing.referral.fhir;

import java.util.Date;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;

/** The answer to a transaction: what became of each entry, in their order. */
final class TransactionReply {
  private TransactionReply() {}

  static Bundle of(Transaction transaction, Intake.Taken taken) {
    var bundle = new Bundle();
    bundle.setType(BundleType.TRANSACTIONRESPONSE);
    transaction.types().forEach(type -> bundle.addEntry(entry(type, taken)));
    return bundle;
  }

  private static BundleEntryComponent entry(String type, Intake.Taken taken) {
    var row = taken.row();
    var entry = new BundleEntryComponent();
    var response = entry.getResponse();
    switch (type) {
      case "ServiceRequest", "Task" -> {
        response.setStatus(taken.created() ? "201 Created" : "200 OK");
        response.setLocation(Answers.location(type, row));
        response.setEtag(Answers.tag(row));
        response.setLastModified(Date.from(row.changedAt));
      }
      case "Patient" -> response.setStatus("200 OK").setLocation("Patient/" + row.personId);
      default ->
          response
              .setStatus("200 OK")
              .setOutcome(
                  Outcomes.done("It was read for the referral, and is not kept by itself."));
    }
    return entry;
  }
}
