package org.socialprescribing.referral.fhir;

import static org.socialprescribing.referral.domain.referral.ReferralRule.REFERRAL_ENDED;

import org.socialprescribing.platform.decider.Rejection;

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

  FhirProblem(ErrorCode code, String issue, String diagnostics) {
    this(code.status(), issue, diagnostics);
  }

  FhirProblem(int status, String issue, String diagnostics) {
    super(diagnostics, null, false, false);
    this.status = status;
    this.code = ErrorCode.of(status);
    this.issue = issue;
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

  String diagnostics() {
    return String.valueOf(getMessage());
  }
}
