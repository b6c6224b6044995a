package org.socialprescribing.local;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether this machine can run the stack. */
final class Machine {
  private static final long GIB = 1L << 30;

  /** What the stack takes while the demo loads, with some air. */
  private static final long NEEDED = 4 * GIB;

  private Machine() {}

  static void requireEnough() {
    requireMemory(availableMemory());
    if (Runtime.version().feature() < 25) {
      throw new Trouble(
          "This is Java %d; JDK 25 or newer is needed.".formatted(Runtime.version().feature()));
    }
  }

  static void requireMemory(long available) {
    if (available < NEEDED) {
      throw new Trouble(
          "Only %.1f GiB of memory are free and 4 are needed: close something large."
              .formatted((double) available / GIB));
    }
  }

  /** Linux knows what programs could get; elsewhere only the whole is a useful figure. */
  private static long availableMemory() {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    var whole = system.getTotalMemorySize();
    var meminfo = Path.of("/proc/meminfo");
    if (!Files.exists(meminfo)) {
      return whole;
    }
    try (var lines = Files.lines(meminfo)) {
      return lines
          .filter(line -> line.startsWith("MemAvailable:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) * 1024)
          .map(available -> Math.min(available, whole))
          .findFirst()
          .orElse(whole);
    } catch (IOException unreadable) {
      return whole;
    }
  }
}
