package org.socialprescribing.referral.views.directory;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.referral.domain.organisation.Assignment;
import org.socialprescribing.referral.domain.organisation.Practice;
import org.socialprescribing.referral.domain.organisation.PracticeCode;

/** Keeps the latest of what is known about each practice, many practices at a time. */
public final class Directory {
  private static final String PUT =
      """
      insert into practice
        (code, name, pcn_code, pcn_name, sub_icb_code, icb_code, icb_name, assigned_from,
         patients, patients_as_at)
      select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
        $7::text[], $8::date[], $9::int[], $10::date[])
      on conflict (code) do update set
        name = excluded.name, pcn_code = excluded.pcn_code, pcn_name = excluded.pcn_name,
        sub_icb_code = excluded.sub_icb_code, icb_code = excluded.icb_code,
        icb_name = excluded.icb_name, assigned_from = excluded.assigned_from,
        patients = excluded.patients, patients_as_at = excluded.patients_as_at
      """;

  private Directory() {}

  /** Writes these practices as they stand. */
  public static Uni<Void> put(
      Mutiny.StatelessSession session, Map<PracticeCode, Practice> practices) {
    if (practices.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var columns = new Columns(practices);
    return Sql.update(
            session,
            PUT,
            columns.of(String[]::new, it -> it.getKey().value()),
            columns.assigned(String[]::new, Assignment::practiceName),
            columns.assigned(String[]::new, it -> it.pcn() == null ? null : it.pcn().value()),
            columns.assigned(String[]::new, Assignment::pcnName),
            columns.assigned(String[]::new, Assignment::subIcb),
            columns.assigned(String[]::new, Assignment::icb),
            columns.assigned(String[]::new, Assignment::icbName),
            columns.of(LocalDate[]::new, it -> key(it.getValue().assignments().lastEntry())),
            columns.of(Integer[]::new, it -> value(it.getValue().listSizes().lastEntry())),
            columns.of(LocalDate[]::new, it -> key(it.getValue().listSizes().lastEntry())))
        .replaceWithVoid();
  }

  /** One array for each column, all in the same order. */
  private record Columns(Map<PracticeCode, Practice> practices) {

    <T> Object of(
        IntFunction<T[]> array, Function<Entry<PracticeCode, Practice>, @Nullable T> value) {
      return practices.entrySet().stream().map(value).toArray(array);
    }

    <T> Object assigned(IntFunction<T[]> array, Function<Assignment, @Nullable T> value) {
      return of(
          array,
          it -> {
            var latest = value(it.getValue().assignments().lastEntry());
            return latest == null ? null : value.apply(latest);
          });
    }
  }

  private static <K, V> @Nullable K key(@Nullable Entry<K, V> entry) {
    return entry == null ? null : entry.getKey();
  }

  private static <K, V> @Nullable V value(@Nullable Entry<K, V> entry) {
    return entry == null ? null : entry.getValue();
  }
}
