package org.socialprescribing.referral.domain.organisation;

import java.util.regex.Pattern;

/** The Organisation Data Service code of a general practice, such as {@code M82002}. */
public record PracticeCode(String value) {
  private static final Pattern SHAPE = Pattern.compile("[A-Z][0-9A-Z]{2,8}");

  public PracticeCode {
    if (!isOne(value)) {
      throw new IllegalArgumentException("not an ODS code");
    }
  }

  /** Whether the text has the shape of a code; says nothing of whether the practice exists. */
  public static boolean isOne(String text) {
    return SHAPE.matcher(text).matches();
  }
}
