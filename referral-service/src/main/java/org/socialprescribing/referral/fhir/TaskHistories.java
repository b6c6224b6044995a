package org.socialprescribing.referral.fhir;

import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.socialprescribing.referral.domain.referral.Party;
import org.socialprescribing.referral.views.history.HistoryEntry;
import org.socialprescribing.referral.views.referrals.ReferralRow;

/** The versions of a Task, each with the role and organisation that led to it; never a name. */
final class TaskHistories {
  private TaskHistories() {}

  /** All versions, newest first, as FHIR prescribes. */
  static Bundle bundle(ReferralRow row, List<HistoryEntry> history) {
    var bundle = new Bundle();
    bundle.setType(BundleType.HISTORY);
    bundle.setTotal(history.size());
    for (var step : history.reversed()) {
      var entry = bundle.addEntry();
      entry.setFullUrl("Task/" + row.id).setResource(version(row, step));
      entry
          .getRequest()
          .setMethod(step.version() == 1 ? HTTPVerb.POST : HTTPVerb.PUT)
          .setUrl(step.version() == 1 ? "Task" : "Task/" + row.id);
      entry
          .getResponse()
          .setStatus(step.version() == 1 ? "201" : "200")
          .setEtag("W/\"" + step.version() + "\"")
          .setLastModified(Date.from(step.at()));
    }
    return bundle;
  }

  /** The Task as it stood after a step. */
  static Task version(ReferralRow row, HistoryEntry step) {
    var task = FhirViews.task(row, step.to(), step.reason());
    task.getMeta().setVersionId(Long.toString(step.version()));
    task.getMeta().setLastUpdated(Date.from(step.at()));
    task.setLastModified(Date.from(step.at()));
    var provenance = provenance(row, step);
    task.addContained(provenance);
    task.addRelevantHistory(new Reference("#" + provenance.getId()));
    return task;
  }

  private static Provenance provenance(ReferralRow row, HistoryEntry step) {
    var provenance = new Provenance();
    provenance.setId("step");
    provenance.addTarget(new Reference("Task/" + row.id + "/_history/" + step.version()));
    provenance.setRecorded(Date.from(step.at()));
    provenance.getActivity().setText(step.step());
    var agent = provenance.addAgent();
    agent.getType().setText(step.party().code());
    var who = new Reference().setDisplay(display(step.party()));
    if (step.organisation() != null) {
      who.setType("Organization");
      who.setIdentifier(new Identifier().setSystem(Systems.ODS).setValue(step.organisation()));
    }
    agent.setWho(who);
    return provenance;
  }

  private static String display(Party party) {
    return switch (party) {
      case REFERRER -> "The referrer";
      case PERSON -> "The person";
      case SERVICE -> "The social prescribing service";
      case SYSTEM -> "A rule of this service";
    };
  }
}
