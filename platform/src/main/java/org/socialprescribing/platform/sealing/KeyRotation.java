package org.socialprescribing.platform.sealing;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.Sql;

/**
 * Wraps the keys of subjects by the current master key. What the subject keys seal, in events,
 * views or backups, stays as it is.
 */
@Singleton
final class KeyRotation {
  private final MasterKeys masters;

  KeyRotation(MasterKeys masters) {
    this.masters = masters;
  }

  /**
   * Wraps some keys that another master key wraps.
   *
   * @return how many; fewer than {@code most} when none is left
   */
  Uni<Integer> rewrap(Mutiny.StatelessSession session, int most) {
    return Sql.select(
            session,
            """
            select subject, wrapped_key, master_key from subject_key
            where master_key <> $1 limit $2 for update
            """,
            masters.current(),
            most)
        .flatMap(
            rows ->
                rows.isEmpty()
                    ? Uni.createFrom().item(0)
                    : Sql.update(
                        session,
                        """
                        update subject_key k set wrapped_key = n.wrapped_key, master_key = $1
                        from unnest($2::text[], $3::bytea[]) as n(subject, wrapped_key)
                        where k.subject = n.subject
                        """,
                        masters.current(),
                        column(rows, KeyRotation::subject).toArray(String[]::new),
                        column(rows, this::rewrapped).toArray(Buffer[]::new)));
  }

  private Buffer rewrapped(Object[] row) {
    var wrapped = ((Buffer) Objects.requireNonNull(row[1])).getBytes();
    var master = (String) Objects.requireNonNull(row[2]);
    return Buffer.buffer(masters.wrap(subject(row), masters.unwrap(master, subject(row), wrapped)));
  }

  private static String subject(Object[] row) {
    return (String) Objects.requireNonNull(row[0]);
  }

  private static <T> List<T> column(List<Object[]> rows, Function<Object[], T> value) {
    return rows.stream().map(value).toList();
  }
}
