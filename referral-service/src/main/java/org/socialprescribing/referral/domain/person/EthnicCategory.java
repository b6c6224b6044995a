package org.socialprescribing.referral.domain.person;

import java.util.Optional;
import java.util.regex.Pattern;

/** One letter of the 16+1 ethnic categories of the 2001 census, as the NHS records them. */
public record EthnicCategory(String value) {
  private static final Pattern CODE = Pattern.compile("[A-HJ-NPRSZ][A-Z]?");

  public EthnicCategory {
    if (value.length() != 1 || !CODE.matcher(value).matches()) {
      throw new IllegalArgumentException("not one of the 16+1 ethnic categories");
    }
  }

  /** The category of a code; a finer code of two letters belongs to the group of its first. */
  public static Optional<EthnicCategory> of(String code) {
    return CODE.matcher(code).matches()
        ? Optional.of(new EthnicCategory(code.substring(0, 1)))
        : Optional.empty();
  }
}
