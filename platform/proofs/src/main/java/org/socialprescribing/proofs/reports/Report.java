package org.socialprescribing.proofs.reports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * The outcome of one command.
 *
 * @param command names the file
 * @param seed with which it can be run again
 * @param notes what people should read beside the figures
 */
public record Report(
    String command,
    Instant at,
    long seed,
    Machine machine,
    Versions versions,
    List<Row> rows,
    List<String> notes) {

  /** Whether every goal was reached. */
  public boolean met() {
    return rows.stream().noneMatch(row -> Boolean.FALSE.equals(row.met()));
  }

  /** Writes it to {@code target/reports} of the repository. */
  public Path write(Path root) {
    var file = root.resolve("target/reports").resolve(command + ".json");
    try {
      Files.createDirectories(file.getParent());
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .writeValue(file.toFile(), this);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same for people. */
  public String table() {
    var text = new StringBuilder();
    text.append(
        "%s, seed %d, %s%n%s, %d cores, %.1f GiB, %s%nJava %s, PostgreSQL %s, Kafka %s, commit %s%n%n"
            .formatted(
                command,
                seed,
                at,
                machine.cpu(),
                machine.cores(),
                machine.memoryGib(),
                machine.kernel(),
                versions.java(),
                versions.postgres(),
                versions.kafka(),
                versions.commit()));
    text.append(Table.of(rows));
    notes.forEach(note -> text.append(System.lineSeparator()).append(note));
    return text.append(System.lineSeparator()).toString();
  }
}
