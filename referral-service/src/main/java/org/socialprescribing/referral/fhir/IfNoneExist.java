package org.socialprescribing.referral.fhir;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The condition of a conditional create. */
final class IfNoneExist {
  private static final String IDENTIFIER = "identifier=";

  private IfNoneExist() {}

  /**
   * The identifier under which there must be nothing yet; null without a condition.
   *
   * @param query the value of {@code If-None-Exist} or {@code Bundle.entry.request.ifNoneExist}
   * @throws FhirProblem when it is any other search than {@code identifier=system|value}
   */
  static @Nullable BusinessIdentifier of(@Nullable String query) {
    if (query == null || query.isBlank()) {
      return null;
    }
    var search = query.strip();
    var token = search.substring(search.indexOf('?') + 1);
    if (!token.startsWith(IDENTIFIER) || token.contains("&")) {
      throw unsupported();
    }
    try {
      var decoded = URLDecoder.decode(token.substring(IDENTIFIER.length()), StandardCharsets.UTF_8);
      if (decoded.indexOf('|') < 1) {
        throw unsupported();
      }
      return BusinessIdentifier.ofToken(decoded);
    } catch (IllegalArgumentException e) {
      throw unsupported();
    }
  }

  private static FhirProblem unsupported() {
    return new FhirProblem(
        ErrorCode.REC_BAD_REQUEST,
        "not-supported",
        "If-None-Exist has to be identifier=system|value.");
  }
}
