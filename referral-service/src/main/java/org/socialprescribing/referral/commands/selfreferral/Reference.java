package org.socialprescribing.referral.commands.selfreferral;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a person quotes on the phone: eight characters that are not easily mistaken for one another.
 * It says nothing about anybody.
 */
record Reference(String value) {
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final Pattern SHAPE =
      Pattern.compile("[" + ALPHABET + "]{4}-[" + ALPHABET + "]{4}");
  private static final SecureRandom RANDOM = new SecureRandom();

  static Reference random() {
    var text = new StringBuilder();
    RANDOM.ints(8, 0, ALPHABET.length()).forEach(it -> text.append(ALPHABET.charAt(it)));
    return new Reference(text.insert(4, '-').toString());
  }

  static boolean isOne(String text) {
    return SHAPE.matcher(text.strip().toUpperCase(Locale.ROOT)).matches();
  }
}
