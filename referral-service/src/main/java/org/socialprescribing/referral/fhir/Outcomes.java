package org.socialprescribing.referral.fhir;

import java.util.UUID;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.socialprescribing.referral.fhir.validation.Finding;

/** Error bodies as BaRS prescribes them. */
final class Outcomes {
  static final String PROFILE =
      "https://fhir.hl7.org.uk/StructureDefinition/UKCore-OperationOutcome";

  private Outcomes() {}

  static OperationOutcome of(FhirProblem problem) {
    if (problem.findings().isEmpty()) {
      return of(problem.code(), problem.issue(), problem.diagnostics());
    }
    var outcome = empty();
    problem.findings().forEach(it -> issue(outcome, problem.code(), it));
    return outcome;
  }

  private static void issue(OperationOutcome outcome, ErrorCode code, Finding finding) {
    var severity = finding.isError() ? IssueSeverity.ERROR : IssueSeverity.WARNING;
    var diagnostics = finding.path() + ": " + finding.advice();
    issue(outcome, severity, code, finding.code(), diagnostics).addExpression(finding.path());
  }

  /** For errors that were found outside the FHIR code: by security, routing or limits. */
  static OperationOutcome of(int status) {
    return of(ErrorCode.of(status), issue(status), diagnostics(status));
  }

  static OperationOutcome of(ErrorCode code, String issue, String diagnostics) {
    var outcome = empty();
    issue(outcome, IssueSeverity.ERROR, code, issue, diagnostics);
    return outcome;
  }

  private static OperationOutcome empty() {
    var outcome = new OperationOutcome();
    outcome.setId(UUID.randomUUID().toString());
    outcome.getMeta().addProfile(PROFILE);
    return outcome;
  }

  private static OperationOutcomeIssueComponent issue(
      OperationOutcome outcome,
      IssueSeverity severity,
      ErrorCode code,
      String issue,
      String diagnostics) {
    var entry = outcome.addIssue();
    entry.setSeverity(severity);
    entry.setCode(IssueType.fromCode(issue));
    entry.getDetails().addCoding().setSystem(ErrorCode.SYSTEM).setCode(code.name());
    entry.setDiagnostics(diagnostics);
    return entry;
  }

  /** For those who want to be told that all went well, rather than what came of it. */
  static OperationOutcome done(String diagnostics) {
    var outcome = new OperationOutcome();
    var entry = outcome.addIssue();
    entry.setSeverity(IssueSeverity.INFORMATION);
    entry.setCode(IssueType.INFORMATIONAL);
    entry.setDiagnostics(diagnostics);
    return outcome;
  }

  static String issue(int status) {
    return switch (status) {
      case 401, 403 -> "forbidden";
      case 404 -> "not-found";
      case 405, 415 -> "not-supported";
      case 406 -> "processing";
      case 408 -> "timeout";
      case 409, 412 -> "conflict";
      case 413 -> "too-long";
      case 422 -> "not-supported";
      case 428 -> "required";
      case 501 -> "not-supported";
      case 503 -> "transient";
      default -> status < 500 ? "invalid" : "exception";
    };
  }

  static String diagnostics(int status) {
    return switch (status) {
      case 401 -> "The access token is missing, expired or not from the issuer trusted here.";
      case 403 -> "The access token lacks the role that this needs.";
      case 404 -> "There is nothing here.";
      case 405 -> "This method is not supported here.";
      case 406 -> "Only application/fhir+json and application/fhir+xml can be given.";
      case 408 -> "The request took too long.";
      case 409 -> "This message was processed already, or what it asks for is in the way.";
      case 412 -> "It has changed since it was read: read it again.";
      case 413 -> "The message is too large.";
      case 415 -> "Only application/fhir+json and application/fhir+xml are read.";
      case 422 -> "It was understood, and cannot be done here.";
      case 428 -> "If-Match is missing: send the ETag of the last read.";
      case 503 -> "The service cannot answer at present; try again.";
      default -> status < 500 ? "The request cannot be read." : "The service has failed.";
    };
  }
}
