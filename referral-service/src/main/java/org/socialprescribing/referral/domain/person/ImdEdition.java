package org.socialprescribing.referral.domain.person;

import java.util.regex.Pattern;

/**
 * The year of the English Indices of Deprivation that a decile comes from. Editions rank different
 * areas by different figures, so deciles of two of them must not be put together.
 */
public record ImdEdition(String value) {
  private static final Pattern YEAR = Pattern.compile("20[0-9]{2}");

  public ImdEdition {
    if (!YEAR.matcher(value).matches()) {
      throw new IllegalArgumentException("an edition is a year such as 2019");
    }
  }

  /** Whether the text is a year that an edition can have. */
  public static boolean isOne(String text) {
    return YEAR.matcher(text).matches();
  }
}
