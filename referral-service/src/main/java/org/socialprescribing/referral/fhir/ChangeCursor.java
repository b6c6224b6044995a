package org.socialprescribing.referral.fhir;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place among changes: a transaction, and a referral that it changed. */
record ChangeCursor(String xid, UUID referral) {
  static final ChangeCursor START = new ChangeCursor("0", new UUID(0, 0));
  private static final Pattern SHAPE = Pattern.compile("([0-9]{1,20})\\.([0-9a-f-]{36})");

  /**
   * Reads one that was given out; the beginning without.
   *
   * @throws FhirProblem when it is none
   */
  static ChangeCursor of(@Nullable String text) {
    if (text == null) {
      return START;
    }
    try {
      var decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
      var matcher = SHAPE.matcher(decoded);
      if (matcher.matches()) {
        return new ChangeCursor(matcher.group(1), UUID.fromString(matcher.group(2)));
      }
    } catch (IllegalArgumentException e) {
      // falls through to the one answer
    }
    throw FhirProblem.wrong("The cursor is not one that was given out here.");
  }

  String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((xid + "." + referral).getBytes(StandardCharsets.US_ASCII));
  }
}
