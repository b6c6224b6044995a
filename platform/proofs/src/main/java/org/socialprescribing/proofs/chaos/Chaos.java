package org.socialprescribing.proofs.chaos;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;

/** The command. */
public final class Chaos {
  private Chaos() {}

  /**
   * Ends with 0 when every rule holds, with 1 when one does not, and with 2 when asked wrongly.
   *
   * @param arguments the repository, then {@code --short} and {@code --seed N}
   */
  public static void main(String[] arguments) throws Exception {
    var rest = new ArrayDeque<>(List.of(arguments));
    var root = Path.of(rest.remove());
    long seed = System.nanoTime() & 0xffff;
    var small = false;
    while (!rest.isEmpty()) {
      var option = rest.remove();
      if (option.equals("--short")) {
        small = true;
      } else if (option.equals("--seed") && !rest.isEmpty()) {
        seed = Long.parseLong(rest.remove());
      } else {
        System.err.println("usage: ./dev chaos [--short] [--seed N]");
        System.exit(2);
      }
    }
    var report = new Run(root, seed, small ? Schedule.small(seed) : Schedule.full(seed)).report();
    report.write(root);
    System.out.println(report.table());
    System.exit(report.met() ? 0 : 1);
  }
}
