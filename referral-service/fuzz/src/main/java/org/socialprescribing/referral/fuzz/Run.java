package org.socialprescribing.referral.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What came of fuzzing one way.
 *
 * @param coverage branches of the instrumented classes that were taken
 * @param worst the longest that one body took, in milliseconds
 * @param finding what was found last, empty when all went well
 */
record Run(Way way, long executions, double seconds, long coverage, double worst, String finding) {
  private static final Pattern COVERAGE = Pattern.compile("cov: ([0-9]+)");
  private static final Pattern EXECUTED =
      Pattern.compile("number_of_executed_units: ([0-9]+)|Done ([0-9]+) runs");
  private static final Pattern FOUND = Pattern.compile("== Java Exception: .*|.*ERROR: .*");

  /**
   * Fuzzes in a process of its own, with this one's class path.
   *
   * @param limit when to stop, as libFuzzer says it
   */
  static Run of(Way way, Path root, Path folder, String limit, long seed) throws Exception {
    var corpus = Files.createDirectories(folder.resolve("corpus"));
    var number = 0;
    for (var it : Seeds.of(way, root.resolve("referral-service"))) {
      Files.write(corpus.resolve("seed-" + number++), it);
    }
    var dictionary = folder.resolve("dictionary");
    Files.writeString(dictionary, Dictionary.TEXT);
    var log = folder.resolve("log");
    var worst = folder.resolve("worst");
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx768m",
            "-XX:+UseSerialGC",
            "-XX:+EnableDynamicAgentLoading",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            "com.code_intelligence.jazzer.Jazzer",
            "--target_class=" + Target.class.getName(),
            "--target_args=" + way.name() + " " + worst,
            "--instrumentation_includes=org.socialprescribing.**:ca.uhn.fhir.parser.**",
            "--reproducer_path=" + folder,
            "-artifact_prefix=" + folder + "/",
            "-seed=" + seed,
            "-max_len=32768",
            "-timeout=30",
            "-rss_limit_mb=0",
            "-print_final_stats=1",
            "-dict=" + dictionary,
            limit,
            corpus.toString());
    var started = System.nanoTime();
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    var code = process.waitFor();
    var seconds = (System.nanoTime() - started) / 1e9;
    return read(way, Files.readString(log), worst, seconds, code);
  }

  private static Run read(Way way, String log, Path worst, double seconds, int code) {
    var found = last(FOUND, log);
    return new Run(
        way,
        number(last(EXECUTED, log)),
        seconds,
        number(last(COVERAGE, log)),
        Files.exists(worst) ? number(text(worst)) / 1e6 : 0,
        code == 0 ? "" : found.isEmpty() ? "ended with " + code : found);
  }

  private static String last(Pattern pattern, String log) {
    return pattern.matcher(log).results().map(it -> it.group()).reduce((a, b) -> b).orElse("");
  }

  private static long number(String text) {
    var digits = text.replaceAll("[^0-9]", "");
    return digits.isEmpty() ? 0 : Long.parseLong(digits);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
