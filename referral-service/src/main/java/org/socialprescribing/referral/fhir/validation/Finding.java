package org.socialprescribing.referral.fhir.validation;

/**
 * Something wrong in a body.
 *
 * @param source what forbids it
 * @param code a code of FHIR's issue types
 * @param path where, in FHIRPath
 * @param advice what to do; never repeats a value that was sent, which may be personal
 */
public record Finding(Severity severity, Source source, String code, String path, String advice) {

  /** Only an error lets a body be refused. */
  public enum Severity {
    ERROR,
    WARNING
  }

  /** Who made the rule. */
  public enum Source {
    /** FHIR R4, for everybody. */
    BASE,
    /** A profile that the body claims, or the definition of an extension. */
    PROFILE
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
