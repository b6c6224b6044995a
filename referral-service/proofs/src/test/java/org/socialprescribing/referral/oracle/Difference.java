package org.socialprescribing.referral.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A difference that is meant, a line of {@code differences.tsv}.
 *
 * @param element where, from the innermost resource on; {@code *} stands for anything
 * @param fault what was done there
 * @param ours our verdict, the other one being the oracle's
 * @param reason why it is meant
 */
record Difference(String element, String fault, Verdict ours, String reason) {

  enum Verdict {
    ACCEPT,
    REFUSE
  }

  static List<Difference> all() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/differences.tsv")).stream()
        .skip(1)
        .map(Difference::read)
        .toList();
  }

  private static Difference read(String line) {
    var fields = line.split("\t", -1);
    return new Difference(
        fields[0],
        fields[1],
        Verdict.valueOf(fields[2].toUpperCase(java.util.Locale.ROOT)),
        fields[3]);
  }

  boolean covers(Judgement it) {
    return it.ours() == ours
        && it.oracle() != ours
        && matches(element, it.body().element())
        && matches(fault, it.body().fault());
  }

  private static boolean matches(String pattern, String text) {
    return Pattern.matches(("\\Q" + pattern + "\\E").replace("*", "\\E.*\\Q"), text);
  }
}
