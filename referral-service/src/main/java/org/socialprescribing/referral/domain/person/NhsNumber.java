package org.socialprescribing.referral.domain.person;

import java.util.regex.Pattern;

/**
 * Ten digits as given, spaces and hyphens removed.
 *
 * <p>The last digit checks the other nine: weights 10 to 2, sum modulo 11, subtracted from 11,
 * where 11 counts as 0 and 10 never occurs (NHS Data Dictionary, NHS NUMBER). A number that fails
 * the check is kept as given, since the person exists nonetheless, but never used to find them.
 */
public record NhsNumber(String value) {
  private static final Pattern TEN_DIGITS = Pattern.compile("[0-9]{10}");

  public NhsNumber {
    value = value.replaceAll("[ -]", "");
    if (!TEN_DIGITS.matcher(value).matches()) {
      throw new IllegalArgumentException("an NHS number has ten digits");
    }
  }

  /** Whether the text holds ten digits once spaces and hyphens are gone. */
  public static boolean isOne(String text) {
    return TEN_DIGITS.matcher(text.replaceAll("[ -]", "")).matches();
  }

  /** Whether the last digit agrees with the others. */
  public boolean passesCheck() {
    var sum = 0;
    for (var i = 0; i < 9; i++) {
      sum += (10 - i) * digit(i);
    }
    return (11 - sum % 11) % 11 == digit(9);
  }

  private int digit(int index) {
    return value.charAt(index) - '0';
  }

  /** Never shows the number: it would end up in a log. */
  @Override
  public String toString() {
    return "NhsNumber[withheld]";
  }
}
