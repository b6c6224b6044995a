package org.socialprescribing.platform.web;

import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Expected;

/** The strong entity tag of a resource is the version of its stream. */
public final class ETags {
  private static final Pattern STRONG = Pattern.compile("\"(\\d{1,18})\"");

  private ETags() {}

  /** The tag of a version. */
  public static EntityTag of(long version) {
    return new EntityTag(Long.toString(version));
  }

  /**
   * What an {@code If-Match} header expects.
   *
   * @throws ProblemException 428 without the header, 400 when it is not one strong tag or {@code *}
   */
  public static Expected expected(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new ProblemException(
          428,
          "precondition-required",
          "Send If-Match with the ETag of the last read, so that no newer change is overwritten.");
    }
    if (ifMatch.strip().equals("*")) {
      return Expected.any();
    }
    var matcher = STRONG.matcher(ifMatch.strip());
    if (!matcher.matches()) {
      throw new ProblemException(
          400, "malformed-if-match", "If-Match must be one strong entity tag, such as \"3\".");
    }
    return Expected.version(Long.parseLong(matcher.group(1)));
  }
}
