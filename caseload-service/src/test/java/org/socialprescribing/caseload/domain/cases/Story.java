package org.socialprescribing.caseload.domain.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.caseload.domain.LinkWorkerId;
import org.socialprescribing.caseload.domain.PersonId;
import org.socialprescribing.caseload.domain.cases.CaseCommand.AllocateCase;
import org.socialprescribing.caseload.domain.cases.CaseCommand.RecordContact;
import org.socialprescribing.caseload.domain.cases.CaseEvent.CaseAllocated;
import org.socialprescribing.caseload.domain.cases.CaseEvent.CaseOpened;
import org.socialprescribing.caseload.domain.cases.CaseEvent.ContactRecorded;
import org.socialprescribing.caseload.domain.safecaseload.Caseload;
import org.socialprescribing.caseload.domain.safecaseload.Complexity;
import org.socialprescribing.caseload.domain.safecaseload.LinkWorker;
import org.socialprescribing.caseload.domain.safecaseload.Policies;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.platform.testing.Spec;

/** The words that the specifications of a case are written in. */
final class Story {
  static final Spec<CaseState, CaseCommand, CaseEvent> A_CASE = Spec.of(new CaseDecider());

  static final LocalDate OPENED_ON = LocalDate.of(2026, 5, 4);
  static final LocalDate MAY_11 = LocalDate.of(2026, 5, 11);
  static final LocalDate MAY_18 = LocalDate.of(2026, 5, 18);
  static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  static final LocalDate TOMORROW = TODAY.plusDays(1);

  static final ReferralId REFERRAL = new ReferralId("r-1");
  static final PersonId PERSON = new PersonId("p-1");
  static final LinkWorkerId ASHA = new LinkWorkerId("lw-1");
  static final LinkWorkerId BEN = new LinkWorkerId("lw-2");
  static final Actor BY_ASHA = new Actor.Worker(ASHA);
  static final Actor BY_BEN = new Actor.Worker(BEN);
  static final Actor BY_MANAGER = new Actor.OnBehalf();
  static final ContactId CONTACT = new ContactId("k-1");
  static final Sealed TEXT = new Sealed(PERSON.value(), "c2VhbGVk");

  private Story() {}

  static CaseEvent opened() {
    return new CaseOpened(REFERRAL, PERSON, new PracticeCode("A81001"), Policies.PCN, OPENED_ON);
  }

  static CaseEvent allocatedTo(LinkWorkerId worker) {
    return allocatedTo(worker, MAY_11, null);
  }

  static CaseEvent allocatedTo(
      LinkWorkerId worker, LocalDate on, @Nullable CeilingOverride override) {
    return new CaseAllocated(
        REFERRAL, PERSON, worker, Complexity.STANDARD, BigDecimal.ONE, on, override);
  }

  static CaseEvent contact(LocalDate on, Attendance attendance) {
    return new ContactRecorded(CONTACT, ASHA, on, Format.TELEPHONE, attendance, 30, TEXT);
  }

  static CaseEvent attended(LocalDate on) {
    return contact(on, Attendance.ATTENDED);
  }

  static RecordContact recordContact(Actor by, LocalDate on) {
    return recordContact(by, on, Attendance.ATTENDED);
  }

  static RecordContact recordContact(Actor by, LocalDate on, Attendance attendance) {
    return new RecordContact(by, CONTACT, Format.TELEPHONE, attendance, 30, TEXT, on, TODAY);
  }

  static AllocateCase allocateTo(LinkWorkerId worker, @Nullable Caseload caseload) {
    return allocateTo(worker, caseload, MAY_11, null);
  }

  static AllocateCase allocateTo(
      LinkWorkerId worker,
      @Nullable Caseload caseload,
      LocalDate on,
      @Nullable CeilingOverride override) {
    return new AllocateCase(worker, caseload, Complexity.STANDARD, override, on, TODAY);
  }

  static Caseload emptyCaseload() {
    return caseloadOf(Policies.worker("1"));
  }

  static Caseload caseloadOf(LinkWorker worker) {
    return new Caseload(worker, List.of(), Policies.NATIONAL);
  }
}
