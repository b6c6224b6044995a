package org.socialprescribing.proofs.bench;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** PostgreSQL's own load generator: what the server gives when the client costs next to nothing. */
final class Pgbench implements Ceiling {
  private static final Pattern TPS = Pattern.compile("(?m)^tps = ([0-9.]+) ");
  private final Lab lab;
  private final String database;

  Pgbench(Lab lab, String database) {
    this.lab = lab;
    this.database = database;
  }

  static boolean isInstalled() {
    var path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Arrays.stream(path.split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "pgbench")));
  }

  @Override
  public Timed pay(Payments payments, long from, int each) throws Exception {
    var script = lab.workspace().folder().resolve("payments.pgbench");
    Files.writeString(script, PaymentSql.script(payments));
    var command =
        List.of(
            "pgbench",
            "--no-vacuum",
            "--protocol=prepared",
            "--client=" + payments.workers(),
            "--jobs=2",
            "--transactions=" + each,
            "--file=" + script,
            "--define=k=" + from,
            "--host=127.0.0.1",
            "--port=" + lab.postgres().port(),
            "--username=postgres",
            database);
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var tps = TPS.matcher(said);
    if (process.waitFor() != 0 || !tps.find()) {
      throw new IllegalStateException(said);
    }
    var done = (long) each * payments.workers();
    return new Timed(done, done / Double.parseDouble(tps.group(1)));
  }

  @Override
  public String toString() {
    return "pgbench with prepared statements";
  }
}
