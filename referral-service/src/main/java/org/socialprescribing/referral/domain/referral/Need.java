package org.socialprescribing.referral.domain.referral;

import java.util.regex.Pattern;

/**
 * What a person needs, as a code: a local word such as {@code loneliness}, or a SNOMED CT concept.
 *
 * <p>A number counts as a concept only with a partition of concepts and a right check digit, so
 * that no NHS number or telephone number is published as a need.
 */
public record Need(String value) {
  private static final Pattern WORDS = Pattern.compile(ReasonCode.SHAPE);
  private static final Pattern CONCEPT = Pattern.compile("[1-9][0-9]{2,14}[01]0[0-9]");
  private static final String[] PERMUTATIONS = {
    "0123456789", "1576283094", "5803796142", "8916043527",
    "9453126870", "4286573901", "2793806415", "7046913258"
  };
  private static final String[] DIHEDRAL = {
    "0123456789", "1234067895", "2340178956", "3401289567", "4012395678",
    "5987604321", "6598710432", "7659821043", "8765932104", "9876543210"
  };

  public Need {
    if (!isOne(value)) {
      throw new IllegalArgumentException("not a code of a need");
    }
  }

  /** Whether the text can stand for a need. */
  public static boolean isOne(String text) {
    return WORDS.matcher(text).matches() || isConcept(text);
  }

  /** Whether the text is a well-formed SNOMED CT concept identifier (Verhoeff check digit). */
  static boolean isConcept(String text) {
    if (!CONCEPT.matcher(text).matches()) {
      return false;
    }
    var check = 0;
    for (var i = 0; i < text.length(); i++) {
      var digit = text.charAt(text.length() - 1 - i) - '0';
      check = DIHEDRAL[check].charAt(PERMUTATIONS[i % 8].charAt(digit) - '0') - '0';
    }
    return check == 0;
  }
}
