package org.socialprescribing.referral.fhir;

import java.util.Arrays;

/** The error codes of BaRS with their HTTP status. */
enum ErrorCode {
  REC_BAD_REQUEST(400),
  REC_UNAUTHORIZED(401),
  REC_FORBIDDEN(403),
  REC_NOT_FOUND(404),
  REC_NOT_ACCEPTABLE(406),
  REC_TIMEOUT(408),
  REC_CONFLICT(409),
  REC_UNPROCESSABLE_ENTITY(422),
  REC_SERVER_ERROR(500),
  REC_NOT_IMPLEMENTED(501),
  REC_SERVICE_UNAVAILABLE(503);

  /** Spelt as BaRS spells it. */
  static final String SYSTEM = "https://fhir.nhs.uk/Codesystem/http-error-codes";

  private final int status;

  ErrorCode(int status) {
    this.status = status;
  }

  int status() {
    return status;
  }

  /**
   * The code for a status. BaRS has none for 405, 413, 415 and 428, which are bad requests to it,
   * nor for 412, which is a conflict.
   */
  static ErrorCode of(int status) {
    if (status == 412) {
      return REC_CONFLICT;
    }
    return Arrays.stream(values())
        .filter(it -> it.status == status)
        .findFirst()
        .orElse(status < 500 ? REC_BAD_REQUEST : REC_SERVER_ERROR);
  }
}
