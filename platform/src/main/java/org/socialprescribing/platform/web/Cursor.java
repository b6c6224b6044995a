package org.socialprescribing.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** An opaque place in a list. */
public final class Cursor {
  private Cursor() {}

  /** The cursor that continues after a position. */
  public static String encode(long position) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(("p" + position).getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * The position to continue after; {@link Long#MIN_VALUE} without a cursor.
   *
   * @throws ProblemException 400 when it is not a cursor that was handed out
   */
  public static long decode(@Nullable String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return Long.MIN_VALUE;
    }
    try {
      var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
      if (text.startsWith("p")) {
        return Long.parseLong(text.substring(1));
      }
    } catch (IllegalArgumentException e) {
      // falls through to the one answer for all of them
    }
    throw new ProblemException(400, "malformed-cursor", "Use the nextCursor of the last page.");
  }
}
