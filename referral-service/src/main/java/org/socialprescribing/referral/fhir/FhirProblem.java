package org.socialprescribing.referral.fhir;

import static org.socialprescribing.referral.domain.referral.ReferralRule.REFERRAL_ENDED;

import java.util.List;
import org.socialprescribing.platform.decider.Rejection;
import org.socialprescribing.referral.fhir.validation.Finding;
import org.socialprescribing.referral.fhir.validation.Finding.Source;

/**
 * A request cannot be met, in the words of BaRS.
 *
 * <p>Diagnostics name what is wrong and never repeat what was sent: it may be personal.
 */
final class FhirProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final ErrorCode code;
  private final String issue;

  @SuppressWarnings("serial") // never serialized
  private final List<Finding> findings;

  FhirProblem(ErrorCode code, String issue, String diagnostics) {
    this(code.status(), issue, diagnostics);
  }

  FhirProblem(int status, String issue, String diagnostics) {
    this(status, issue, diagnostics, List.of());
  }

  private FhirProblem(int status, String issue, String diagnostics, List<Finding> findings) {
    super(diagnostics, null, false, false);
    this.findings = List.copyOf(findings);
    this.status = status;
    this.code = ErrorCode.of(status);
    this.issue = issue;
  }

  /** As HTTP is used by FHIR: 400 for what is not R4, 422 for what only breaks a profile. */
  static FhirProblem invalid(List<Finding> findings) {
    var first = findings.getFirst();
    var base = findings.stream().anyMatch(it -> it.isError() && it.source() == Source.BASE);
    return new FhirProblem(base ? 400 : 422, first.code(), first.advice(), findings);
  }

  static FhirProblem missing(String what) {
    return new FhirProblem(ErrorCode.REC_BAD_REQUEST, "required", what + " is missing.");
  }

  static FhirProblem wrong(String diagnostics) {
    return new FhirProblem(ErrorCode.REC_BAD_REQUEST, "value", diagnostics);
  }

  static FhirProblem unreadable(String diagnostics) {
    return new FhirProblem(ErrorCode.REC_BAD_REQUEST, "invalid", diagnostics);
  }

  static FhirProblem unprocessable(String diagnostics) {
    return new FhirProblem(ErrorCode.REC_UNPROCESSABLE_ENTITY, "not-supported", diagnostics);
  }

  /** It could be read, at a price that nobody pays. */
  static FhirProblem tooCostly(String diagnostics) {
    return new FhirProblem(ErrorCode.REC_UNPROCESSABLE_ENTITY, "too-costly", diagnostics);
  }

  /** A rule of ours forbids it. */
  static FhirProblem refused(Rejection rejection) {
    return rejection.code() == REFERRAL_ENDED
        ? unprocessable("Only a referral that is still active can be changed.")
        : unprocessable(rejection.detail());
  }

  int status() {
    return status;
  }

  ErrorCode code() {
    return code;
  }

  /** A code of FHIR's issue types. */
  String issue() {
    return issue;
  }

  /** All that is wrong with the body; empty for a problem of another kind. */
  List<Finding> findings() {
    return findings;
  }

  String diagnostics() {
    return String.valueOf(getMessage());
  }
}
