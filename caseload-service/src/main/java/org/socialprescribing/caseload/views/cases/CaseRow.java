package org.socialprescribing.caseload.views.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.caseload.domain.cases.Attendance;
import org.socialprescribing.caseload.domain.cases.CaseEvent;
import org.socialprescribing.caseload.domain.cases.CaseEvent.CaseAllocated;
import org.socialprescribing.caseload.domain.cases.CaseEvent.CaseClosed;
import org.socialprescribing.caseload.domain.cases.CaseEvent.CaseOpened;
import org.socialprescribing.caseload.domain.cases.CaseEvent.CasePutOnHold;
import org.socialprescribing.caseload.domain.cases.CaseEvent.CaseResumed;
import org.socialprescribing.caseload.domain.cases.CaseEvent.ContactRecorded;
import org.socialprescribing.caseload.domain.cases.CaseEvent.PlanAgreed;

/** One case at a glance. {@code position} is the place of its opening in the log. */
@Entity
@Table(name = "case_overview")
@SuppressWarnings("NullAway.Init")
public class CaseRow {
  @Id public String caseId;
  public long position;
  public long version;
  public String referralId;
  public String personId;
  public String practiceCode;
  public String pcnCode;
  public String stage;
  public LocalDate openedOn;
  public @Nullable String linkWorkerId;
  public @Nullable String complexity;
  public @Nullable BigDecimal weight;
  public @Nullable LocalDate allocatedOn;
  public @Nullable String overrideBy;
  public @Nullable String overrideReason;
  public int contactsBooked;
  public int contactsAttended;
  public @Nullable LocalDate firstAttendedOn;
  public @Nullable LocalDate lastAttendedOn;
  public @Nullable LocalDate planAgreedOn;
  public @Nullable LocalDate reviewOn;
  public @Nullable LocalDate onHoldSince;
  public @Nullable String holdReason;
  public @Nullable LocalDate closedOn;
  public @Nullable String outcome;
  public @Nullable String summary;

  void apply(CaseEvent event) {
    switch (event) {
      case CaseOpened it -> opened(it);
      case CaseAllocated it -> allocated(it);
      case ContactRecorded it -> recorded(it);
      case PlanAgreed it -> {
        planAgreedOn = it.agreedOn();
        reviewOn = it.reviewOn();
      }
      case CasePutOnHold it -> {
        onHoldSince = it.on();
        holdReason = it.reason().code();
      }
      case CaseResumed it -> {
        onHoldSince = null;
        holdReason = null;
      }
      case CaseClosed it -> {
        closedOn = it.closedOn();
        outcome = it.outcome().code();
        summary = it.summary() == null ? null : it.summary().ciphertext();
      }
    }
    stage = stage().code();
  }

  private Stage stage() {
    if (closedOn != null) {
      return Stage.CLOSED;
    }
    if (onHoldSince != null) {
      return Stage.ON_HOLD;
    }
    if (contactsAttended > 0) {
      return Stage.ACTIVE;
    }
    return linkWorkerId == null ? Stage.WAITING : Stage.ALLOCATED;
  }

  private void opened(CaseOpened event) {
    referralId = event.referral().value();
    personId = event.person().value();
    practiceCode = event.practice().value();
    pcnCode = event.pcn().value();
    openedOn = event.openedOn();
  }

  private void allocated(CaseAllocated event) {
    linkWorkerId = event.linkWorker().value();
    complexity = event.complexity().code();
    weight = event.weight();
    allocatedOn = event.allocatedOn();
    var override = event.override();
    overrideBy = override == null ? null : override.by();
    overrideReason = override == null ? null : override.reason().code();
  }

  private void recorded(ContactRecorded event) {
    contactsBooked++;
    if (event.attendance() == Attendance.ATTENDED) {
      contactsAttended++;
      if (firstAttendedOn == null || event.on().isBefore(firstAttendedOn)) {
        firstAttendedOn = event.on();
      }
      if (lastAttendedOn == null || event.on().isAfter(lastAttendedOn)) {
        lastAttendedOn = event.on();
      }
    }
  }
}
