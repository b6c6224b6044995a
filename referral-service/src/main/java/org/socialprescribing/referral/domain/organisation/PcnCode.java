package org.socialprescribing.referral.domain.organisation;

import java.util.regex.Pattern;

/** The code of a primary care network (PCN), such as {@code U60057}. */
public record PcnCode(String value) {
  private static final Pattern SHAPE = Pattern.compile("U[0-9]{5}");

  public PcnCode {
    if (!isOne(value)) {
      throw new IllegalArgumentException("not a PCN code");
    }
  }

  /** Whether the text has the shape of a code. A lone {@code U} stands for no network. */
  public static boolean isOne(String text) {
    return SHAPE.matcher(text).matches();
  }
}
