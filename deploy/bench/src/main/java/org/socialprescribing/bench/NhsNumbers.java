package org.socialprescribing.bench;

import java.util.Locale;
import java.util.stream.IntStream;

/** The NHS numbers with a valid check digit in the range 999, which is never given to a person. */
final class NhsNumbers {
  private static final int[] VALID =
      IntStream.range(0, 1_000_000).filter(serial -> check(serial) != 10).toArray();

  private NhsNumbers() {}

  /** One of them; another one for every index up to some 900,000. */
  static String at(int index) {
    var serial = VALID[index];
    return String.format(Locale.ROOT, "999%06d%d", serial, check(serial));
  }

  /** Modulus 11 over nine digits weighted 10 to 2; 10 means that there is no such number. */
  private static int check(int serial) {
    var sum = 9 * (10 + 9 + 8);
    for (int weight = 2, rest = serial; weight <= 7; weight++, rest /= 10) {
      sum += weight * (rest % 10);
    }
    return (11 - sum % 11) % 11;
  }
}
