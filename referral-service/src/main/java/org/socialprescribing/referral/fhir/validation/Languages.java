package org.socialprescribing.referral.fhir.validation;

import java.util.regex.Pattern;

/** How languages are coded: by BCP 47. */
final class Languages {
  private static final Pattern CODE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}");

  private Languages() {}

  static boolean isOne(String code) {
    return CODE.matcher(code).matches();
  }
}
