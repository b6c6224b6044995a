package org.socialprescribing.platform.web;

import java.util.List;

/**
 * An error body after RFC 9457.
 *
 * @param type stable, relative URI of the kind of problem
 * @param title the kind in words
 * @param status the HTTP status
 * @param detail what was wrong this time; no personal data, no class names
 * @param violations the fields at fault, empty when the request as a whole was
 */
public record Problem(
    String type, String title, int status, String detail, List<Violation> violations) {
  /** Media type of the body. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * One field at fault.
   *
   * @param field path in the body or name of the parameter
   * @param message what is wanted
   */
  public record Violation(String field, String message) {}

  /** A problem without field violations. The code is in kebab case and becomes type and title. */
  public static Problem of(int status, String code, String detail) {
    return of(status, code, detail, List.of());
  }

  /** A problem with field violations. */
  public static Problem of(int status, String code, String detail, List<Violation> violations) {
    var title = Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' ');
    return new Problem("/problems/" + code, title, status, detail, violations);
  }

  /** The last part of the type. */
  public String code() {
    return type.substring(type.lastIndexOf('/') + 1);
  }
}
