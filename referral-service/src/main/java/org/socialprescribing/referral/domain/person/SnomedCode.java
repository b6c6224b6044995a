package org.socialprescribing.referral.domain.person;

import java.util.regex.Pattern;

/**
 * A SNOMED CT identifier of 6 to 18 digits.
 *
 * <p>The last digit checks the others by Verhoeff's scheme. Published code lists hold identifiers
 * that fail it, so one that does is kept and said to be doubtful, never refused.
 */
public record SnomedCode(String value) {
  private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{5,17}");
  private static final String[] TURNS = {
    "0123456789",
    "1576283094",
    "5803796142",
    "8916043527",
    "9453126870",
    "4286573901",
    "2793806415",
    "7046913258"
  };

  public SnomedCode {
    if (!DIGITS.matcher(value).matches()) {
      throw new IllegalArgumentException("a SNOMED CT identifier has 6 to 18 digits");
    }
  }

  /** Whether the text has the shape of an identifier. */
  public static boolean isOne(String text) {
    return DIGITS.matcher(text).matches();
  }

  /** Whether the last digit agrees with the others. */
  public boolean passesCheck() {
    var check = 0;
    for (var i = 0; i < value.length(); i++) {
      var digit = value.charAt(value.length() - 1 - i) - '0';
      check = product(check, TURNS[i % 8].charAt(digit) - '0');
    }
    return check == 0;
  }

  /** In the dihedral group of order ten: turns are 0 to 4, mirrored turns 5 to 9. */
  private static int product(int a, int b) {
    var turn = a < 5 ? a + b % 5 : a - b % 5;
    return Math.floorMod(turn, 5) + ((a < 5) == (b < 5) ? 0 : 5);
  }
}
