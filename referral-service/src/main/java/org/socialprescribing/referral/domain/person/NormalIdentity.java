package org.socialprescribing.referral.domain.person;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An identity without what two people write differently: case, accents, spaces and punctuation.
 *
 * @param birthDate empty unless the day is known
 * @param postcode empty unless it is whole and tells where somebody lives
 */
record NormalIdentity(
    String familyName, String givenName, Optional<String> birthDate, Optional<String> postcode) {
  private static final Pattern NO_LETTER = Pattern.compile("\\P{L}+");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern POSTCODE =
      Pattern.compile("(GIR0AA|[A-Z]{1,2}[0-9][0-9A-Z]?[0-9][A-Z]{2})");

  /** Pseudo postcodes of the NHS: no fixed abode, address not known, and countries. */
  private static final String PSEUDO = "ZZ99";

  private static final String SOUNDS = "01230120022455012623010202";

  static NormalIdentity of(Identity it) {
    return new NormalIdentity(
        name(it.familyName()),
        name(it.givenName()),
        Optional.of(it.birthDate()).filter(date -> DAY.matcher(date).matches()),
        Optional.ofNullable(it.postcode()).flatMap(NormalIdentity::postcode));
  }

  /** Both names, when each is more than an initial. */
  Optional<String> fullName() {
    return familyName.length() > 1 && givenName.length() > 1
        ? Optional.of(familyName + "|" + givenName)
        : Optional.empty();
  }

  /** How the family name sounds, by Soundex; names in other letters stand for themselves. */
  Optional<String> familySound() {
    if (familyName.length() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        familyName.chars().allMatch(c -> c >= 'a' && c <= 'z') ? soundex(familyName) : familyName);
  }

  Optional<String> initial() {
    return givenName.isEmpty()
        ? Optional.empty()
        : Optional.of(givenName.substring(0, givenName.offsetByCodePoints(0, 1)));
  }

  private static String name(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
    return NO_LETTER.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private static Optional<String> postcode(String text) {
    var code = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    return POSTCODE.matcher(code).matches() && !code.startsWith(PSEUDO)
        ? Optional.of(code)
        : Optional.empty();
  }

  /** The first letter and the next three sounds; h and w part no equal sounds, vowels do. */
  private static String soundex(String name) {
    var code = new StringBuilder().append(name.charAt(0));
    var last = sound(name.charAt(0));
    for (var i = 1; i < name.length() && code.length() < 4; i++) {
      var letter = name.charAt(i);
      var sound = sound(letter);
      if (sound != '0' && sound != last) {
        code.append(sound);
      }
      if (letter != 'h' && letter != 'w') {
        last = sound;
      }
    }
    return code.append("000").substring(0, 4);
  }

  private static char sound(char letter) {
    return SOUNDS.charAt(letter - 'a');
  }

  /** Withholds everything: it would end up in a log. */
  @Override
  public String toString() {
    return "NormalIdentity[withheld]";
  }
}
