package org.socialprescribing.caseload.views.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.caseload.domain.cases.CaseEvent.ContactRecorded;

/** One contact; its note is sealed. */
@Entity
@Table(name = "contact")
@SuppressWarnings("NullAway.Init")
class ContactRow {
  @Id String contactId;
  String caseId;
  String linkWorkerId;
  LocalDate heldOn;
  String format;
  String attendance;
  @Nullable Integer minutes;
  @Nullable String note;

  static ContactRow of(String caseId, ContactRecorded event) {
    var row = new ContactRow();
    row.contactId = event.contact().value();
    row.caseId = caseId;
    row.linkWorkerId = event.linkWorker().value();
    row.heldOn = event.on();
    row.format = event.format().code();
    row.attendance = event.attendance().code();
    row.minutes = event.minutes();
    row.note = event.note() == null ? null : event.note().ciphertext();
    return row;
  }
}
