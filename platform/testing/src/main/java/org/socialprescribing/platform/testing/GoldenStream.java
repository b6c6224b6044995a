package org.socialprescribing.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.decider.Decider;
import org.socialprescribing.platform.eventstore.EventTypes;
import org.socialprescribing.platform.eventstore.InlineView;
import org.socialprescribing.platform.eventstore.Metadata;
import org.socialprescribing.platform.eventstore.Recorded;
import org.socialprescribing.platform.eventstore.StreamId;
import org.socialprescribing.platform.eventstore.Transactions;

/**
 * Events as they were once stored, one file per kind of stream, never to be edited: each line is a
 * JSON object with {@code stream}, {@code type} and {@code payload}. Beside it lies the state that
 * each stream must still fold to.
 *
 * <p>With {@code -Dgolden.approve=true} a missing file of states is written, to be read by a person
 * before it is committed.
 */
public final class GoldenStream<E> {
  private final Path file;
  private final EventTypes<E> types;
  private final ObjectMapper json;
  private final List<Line> lines;

  /**
   * @param stream the aggregate's id
   * @param type stored name, for example {@code order-placed.v1}
   */
  public record Line(String stream, String type, JsonNode payload) {}

  private GoldenStream(Path file, EventTypes<E> types, ObjectMapper json, List<Line> lines) {
    this.file = file;
    this.types = types;
    this.json = json;
    this.lines = lines;
  }

  /**
   * The golden events of one kind of stream.
   *
   * @param file below {@code src/test/resources/golden}, without extension
   */
  public static <E> GoldenStream<E> of(String file, EventTypes<E> types, ObjectMapper json) {
    var path = Path.of("src/test/resources/golden", file + ".jsonl");
    try (var text = Files.lines(path)) {
      return new GoldenStream<>(path, types, json, text.map(line -> line(json, line)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("There are no golden events in " + path, e);
    }
  }

  /** Fails unless every version ever written of every event is there, and no other. */
  public void holdsEveryStoredName() {
    assertThat(lines.stream().map(Line::type).collect(Collectors.toSet()))
        .as("stored names in %s", file)
        .isEqualTo(types.storedNames());
  }

  /** Fails unless what is written today is written as it was then. */
  public void isStillWrittenAlike() {
    for (var line : lines) {
      if (types.isCurrent(line.type())) {
        var event = types.read(json, line.type(), line.payload().toString());
        assertThat(line(json, types.write(json, event), JsonNode.class))
            .as(line.type())
            .isEqualTo(line.payload());
      }
    }
  }

  /** Fails unless each stream folds to the state that was approved. */
  public <S> void stillFoldsTo(Decider<S, ?, E> decider) {
    var states = new LinkedHashMap<String, S>();
    for (var line : lines) {
      var before = states.getOrDefault(line.stream(), decider.initial());
      states.put(line.stream(), decider.evolve(before, read(line)));
    }
    assertApproved("states", text(states));
  }

  /**
   * Fails unless the inline views make of the events the rows that were approved. Nothing stays.
   *
   * @param tables what the views write
   */
  public void stillShowsAs(
      Transactions transactions, List<? extends InlineView<? super E>> views, String... tables) {
    stillShowsAs(transactions, session -> Uni.createFrom().voidItem(), views, tables);
  }

  /**
   * The same, when rows must be there before.
   *
   * @param given puts them there
   */
  public void stillShowsAs(
      Transactions transactions,
      Function<Mutiny.StatelessSession, Uni<Void>> given,
      List<? extends InlineView<? super E>> views,
      String... tables) {
    assertApproved(
        "views", GoldenViews.rows(transactions, given, views, recorded(), List.of(tables)));
  }

  /** The distinct values of a field in all payloads. */
  public List<String> values(String field) {
    return lines.stream()
        .filter(line -> line.payload().has(field))
        .map(line -> line.payload().get(field).asText())
        .distinct()
        .toList();
  }

  private List<Recorded<E>> recorded() {
    var kind = file.getFileName().toString().replace(".jsonl", "");
    var versions = new HashMap<String, Long>();
    var positions = new AtomicLong(1_000_000_000);
    return lines.stream()
        .map(
            line -> {
              var version = versions.merge(line.stream(), 1L, Long::sum);
              var id = UUID.nameUUIDFromBytes((line.stream() + version).getBytes(UTF_8));
              return new Recorded<>(
                  positions.incrementAndGet(),
                  new StreamId(kind, line.stream()),
                  version,
                  id,
                  read(line),
                  Metadata.of("golden"),
                  Instant.parse("2026-11-01T09:00:00Z").plusSeconds(version));
            })
        .toList();
  }

  /** Fails unless the text is the one that was approved under this name. */
  public void assertApproved(String name, String text) {
    var base = file.getFileName().toString().replace(".jsonl", "");
    var approved = file.resolveSibling(base + "." + name + ".txt");
    try {
      if (Files.notExists(approved) && Boolean.getBoolean("golden.approve")) {
        Files.writeString(approved, text);
      }
      assertThat(text).as(approved.toString()).isEqualTo(Files.readString(approved));
    } catch (IOException e) {
      throw new UncheckedIOException("Nothing was approved in " + approved, e);
    }
  }

  private E read(Line line) {
    return types.read(json, line.type(), line.payload().toString());
  }

  private static String text(Map<String, ?> states) {
    return states.entrySet().stream()
        .map(entry -> entry.getKey() + "\n  " + entry.getValue() + "\n")
        .collect(Collectors.joining());
  }

  private static Line line(ObjectMapper json, String text) {
    return line(json, text, Line.class);
  }

  private static <T> T line(ObjectMapper json, String text, Class<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not a golden event: " + text, e);
    }
  }
}
