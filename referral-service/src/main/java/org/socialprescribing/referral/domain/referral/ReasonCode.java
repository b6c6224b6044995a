package org.socialprescribing.referral.domain.referral;

import java.util.regex.Pattern;

/**
 * Why something ended, as a short local code such as {@code not-wanted}.
 *
 * <p>Lower-case words joined by hyphens and no digits: it is published, so it must not become a
 * place for remarks about a person.
 */
public record ReasonCode(String value) {
  /** The shape, as a regular expression. */
  public static final String SHAPE = "[a-z]{2,24}(-[a-z]{1,24}){0,4}";

  private static final Pattern PATTERN = Pattern.compile(SHAPE);

  public ReasonCode {
    if (!PATTERN.matcher(value).matches()) {
      throw new IllegalArgumentException("not a reason code");
    }
  }
}
