package org.socialprescribing.referral.fhir;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Expected;

/** The weak entity tags of FHIR: the version of a resource is that of its stream. */
final class FhirETags {
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

  private FhirETags() {}

  /**
   * What an {@code If-Match} header expects.
   *
   * @throws FhirProblem 428 without the header, 400 when it is not one tag such as {@code W/"3"}
   */
  static Expected expected(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new FhirProblem(
          428, "required", "If-Match is missing: send the ETag of the last read.");
    }
    var matcher = TAG.matcher(ifMatch.strip());
    if (!matcher.matches()) {
      throw FhirProblem.wrong("If-Match has to be one entity tag, such as W/\"3\".");
    }
    return Expected.version(Long.parseLong(matcher.group(1)));
  }
}
