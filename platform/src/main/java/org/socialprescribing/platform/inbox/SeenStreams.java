package org.socialprescribing.platform.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /**
   * What was taken before of the streams of the records, which are seen from now on.
   *
   * @return the last version of each stream
   */
  Uni<Seen> raise(Mutiny.StatelessSession session, List<ConsumerRecord<String, byte[]>> records) {
    var places = new HashMap<ConsumerRecord<String, byte[]>, Place>();
    var highest = new HashMap<String, Long>();
    for (var kafka : records) {
      var place = place(kafka);
      if (place != null) {
        places.put(kafka, place);
        highest.merge(place.stream(), place.version(), Math::max);
      }
    }
    if (highest.isEmpty()) {
      return Uni.createFrom().item(new Seen(places, new HashMap<>()));
    }
    var names = highest.keySet().toArray(String[]::new);
    var versions = highest.values().toArray(Long[]::new);
    return Sql.select(session, RAISE, names, versions)
        .map(rows -> new Seen(places, byStream(rows)));
  }

  /** Where a record stands in its stream, by the hash of the stream's name. */
  private record Place(String stream, long version) {}

  /** What was seen before the records came. */
  record Seen(Map<ConsumerRecord<String, byte[]>, Place> places, Map<String, Long> versions) {

    /** Those of the records that are new, in order. */
    List<ConsumerRecord<String, byte[]>> news(List<ConsumerRecord<String, byte[]>> records) {
      var last = new HashMap<>(versions);
      return records.stream().filter(kafka -> isNew(places.get(kafka), last)).toList();
    }

    private static boolean isNew(@Nullable Place place, Map<String, Long> last) {
      if (place == null) {
        return true;
      }
      if (place.version() <= last.getOrDefault(place.stream(), 0L)) {
        return false;
      }
      last.put(place.stream(), place.version());
      return true;
    }
  }

  private @Nullable Place place(ConsumerRecord<String, byte[]> kafka) {
    var stream = Envelope.header(kafka.headers(), "ce_stream");
    var source = Envelope.header(kafka.headers(), "ce_source");
    var version = Envelope.header(kafka.headers(), "ce_streamversion");
    if (stream == null || source == null || version == null) {
      return null;
    }
    try {
      return new Place(index.of("stream", source + " " + stream), Long.parseLong(version));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static Map<String, Long> byStream(List<Object[]> rows) {
    Function<Object[], String> stream = row -> (String) Objects.requireNonNull(row[0]);
    Function<Object[], Long> version = row -> (Long) Objects.requireNonNull(row[1]);
    return rows.stream().collect(Collectors.toMap(stream, version));
  }
}
