package org.socialprescribing.platform.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.sealing.KeyedIndex;

/**
 * Drops what a producer sends a second time.
 *
 * <p>A relay that starts again repeats its last events, under new offsets. Each producer sends the
 * versions of a stream in order, so a version that is not above the last one taken is a repetition.
 * Records without the headers {@code ce_stream} and {@code ce_streamversion} all pass.
 */
@Singleton
final class SeenStreams {
  /** One statement: the select reads what was there before the insert. */
  private static final String RAISE =
      """
      with raised as (
        insert into seen_stream (stream, version)
        select * from unnest($1::text[], $2::bigint[]) order by 1
        on conflict (stream) do update
        set version = greatest(seen_stream.version, excluded.version))
      select stream, version from seen_stream where stream = any($1)
      """;

  private final KeyedIndex index;

  SeenStreams(KeyedIndex index) {
    this.index = index;
  }

  /** What is new, in order; from now on it is seen. */
  Uni<List<ConsumerRecord<String, byte[]>>> news(
      Mutiny.StatelessSession session, List<ConsumerRecord<String, byte[]>> records) {
    var streams = records.stream().map(this::stream).toList();
    var highest = new HashMap<String, Long>();
    for (int i = 0; i < records.size(); i++) {
      if (streams.get(i) != null) {
        highest.merge(streams.get(i), version(records.get(i)).orElseThrow(), Math::max);
      }
    }
    if (highest.isEmpty()) {
      return Uni.createFrom().item(records);
    }
    var names = highest.keySet().toArray(String[]::new);
    var versions = highest.values().toArray(Long[]::new);
    return Sql.select(session, RAISE, names, versions)
        .map(rows -> above(records, streams, byStream(rows)));
  }

  private static List<ConsumerRecord<String, byte[]>> above(
      List<ConsumerRecord<String, byte[]>> records,
      List<@Nullable String> streams,
      Map<String, Long> seen) {
    var news = new ArrayList<ConsumerRecord<String, byte[]>>(records.size());
    for (int i = 0; i < records.size(); i++) {
      var stream = streams.get(i);
      if (stream == null) {
        news.add(records.get(i));
        continue;
      }
      var version = version(records.get(i)).orElseThrow();
      if (version > seen.getOrDefault(stream, 0L)) {
        seen.put(stream, version);
        news.add(records.get(i));
      }
    }
    return news;
  }

  private @Nullable String stream(ConsumerRecord<String, byte[]> kafka) {
    var stream = Envelope.header(kafka.headers(), "ce_stream");
    var source = Envelope.header(kafka.headers(), "ce_source");
    return stream == null || source == null || version(kafka).isEmpty()
        ? null
        : index.of("stream", source + " " + stream);
  }

  private static OptionalLong version(ConsumerRecord<String, byte[]> kafka) {
    var version = Envelope.header(kafka.headers(), "ce_streamversion");
    try {
      return version == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(version));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  private static Map<String, Long> byStream(List<Object[]> rows) {
    Function<Object[], String> stream = row -> (String) Objects.requireNonNull(row[0]);
    Function<Object[], Long> version = row -> (Long) Objects.requireNonNull(row[1]);
    return new HashMap<>(rows.stream().collect(Collectors.toMap(stream, version)));
  }
}
