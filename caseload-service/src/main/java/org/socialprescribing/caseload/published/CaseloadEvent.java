package org.socialprescribing.caseload.published;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The data of {@code caseload.events}, as {@code contracts/caseload} describes it. Only optional
 * fields may ever be added.
 */
public sealed interface CaseloadEvent {
  String TOPIC = "caseload.events";

  /** {@code case.opened.v1}. */
  record CaseOpened(
      String caseId,
      String referralId,
      String personId,
      String practiceCode,
      String pcnCode,
      LocalDate openedOn)
      implements CaseloadEvent {}

  /** {@code case.allocated.v1}. */
  record CaseAllocated(
      String caseId,
      String referralId,
      String linkWorkerId,
      String complexity,
      BigDecimal weight,
      LocalDate allocatedOn,
      @Nullable CeilingOverride override)
      implements CaseloadEvent {}

  /** Who went beyond the safe caseload, and why. */
  record CeilingOverride(String by, String reason) {}

  /** {@code case.contact-recorded.v1}. */
  record ContactRecorded(
      String caseId,
      String contactId,
      String linkWorkerId,
      LocalDate on,
      String format,
      String attendance,
      @Nullable Integer minutes)
      implements CaseloadEvent {}

  /** {@code case.plan-agreed.v1}. */
  record PlanAgreed(String caseId, LocalDate agreedOn, int goals, @Nullable LocalDate reviewOn)
      implements CaseloadEvent {}

  /** {@code case.put-on-hold.v1}. */
  record CasePutOnHold(String caseId, LocalDate on, String reason) implements CaseloadEvent {}

  /** {@code case.resumed.v1}. */
  record CaseResumed(String caseId, LocalDate on) implements CaseloadEvent {}

  /** {@code case.closed.v1}. */
  record CaseClosed(
      String caseId,
      String referralId,
      String personId,
      LocalDate closedOn,
      String outcome,
      int contactsAttended)
      implements CaseloadEvent {}

  /** The CloudEvents type. */
  default String type() {
    return switch (this) {
      case CaseOpened it -> "case.opened.v1";
      case CaseAllocated it -> "case.allocated.v1";
      case ContactRecorded it -> "case.contact-recorded.v1";
      case PlanAgreed it -> "case.plan-agreed.v1";
      case CasePutOnHold it -> "case.put-on-hold.v1";
      case CaseResumed it -> "case.resumed.v1";
      case CaseClosed it -> "case.closed.v1";
    };
  }
}
