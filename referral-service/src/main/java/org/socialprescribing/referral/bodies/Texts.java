package org.socialprescribing.referral.bodies;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Characters and digits that can be kept, and are not dear to read. */
public final class Texts {
  /** FHIR asks for 18 digits; a million take a parser half a minute. */
  private static final int MOST_DIGITS = 100;

  private static final Pattern NUMBER =
      Pattern.compile("\\s*+[-+]?+\\p{Nd}*+\\.?+\\p{Nd}*+(?:[eE][-+]?+\\p{Nd}++)?+\\s*+");
  private static final Pattern BEARABLE = Pattern.compile("[^eE]++(?:[eE][-+]?+[0-9]{1,2})?+");
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Texts() {}

  /**
   * The text of a body, without a byte order mark.
   *
   * @throws RefusedBody when it is not UTF-8
   */
  public static String decoded(byte[] body) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw RefusedBody.malformed("The body is not UTF-8.");
    }
  }

  /**
   * Whether a text can be stored and told on: no control characters but white space, and no half of
   * a character.
   */
  public static boolean isClean(String text) {
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
        return false;
      }
      if (Character.isSurrogate(c)) {
        if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  static void check(String text) {
    if (!isClean(text)) {
      throw RefusedBody.malformed("The body holds control characters or halves of characters.");
    }
    if (text.length() > MOST_DIGITS && NUMBER.matcher(text).matches()) {
      throw RefusedBody.tooCostly("The body holds a number of too many digits.");
    }
  }

  /** A few characters such as 1e999999999 would be a thousand million digits. */
  static void checkNumber(String text) {
    if (text.length() > MOST_DIGITS || !BEARABLE.matcher(text).matches()) {
      throw RefusedBody.tooCostly("The body holds a number of too many digits.");
    }
  }
}
