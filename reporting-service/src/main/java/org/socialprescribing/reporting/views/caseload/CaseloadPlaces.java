package org.socialprescribing.reporting.views.caseload;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.reporting.views.tables.Scope;

/** The practices in a caller's scope on a date, by PCN and code. */
record CaseloadPlaces(List<Practice> practices) {

  /** A PCN. */
  record Pcn(String code, String name) {}

  /** A practice of a PCN. */
  record Practice(String pcnCode, String pcnName, String code, String name) {}

  static Uni<CaseloadPlaces> read(Mutiny.StatelessSession session, Scope scope, LocalDate date) {
    return Sql.select(
            session,
            """
            select
              pcn_code, coalesce(max(pcn_name) over (partition by pcn_code), pcn_code),
              practice_code, practice_name
            from practices_on($3::date)
            where pcn_code is not null and (icb_code = any($1) or pcn_code = any($2))
            order by pcn_code, practice_code
            """,
            scope.icbArray(),
            scope.pcnArray(),
            date)
        .map(rows -> new CaseloadPlaces(rows.stream().map(CaseloadPlaces::of).toList()));
  }

  /** Each PCN once. */
  List<Pcn> pcns() {
    return practices.stream().map(p -> new Pcn(p.pcnCode(), p.pcnName())).distinct().toList();
  }

  /** Only those of one PCN. */
  CaseloadPlaces in(String pcnCode) {
    return new CaseloadPlaces(
        practices.stream().filter(practice -> practice.pcnCode().equals(pcnCode)).toList());
  }

  private static Practice of(@Nullable Object[] row) {
    return new Practice(text(row[0]), text(row[1]), text(row[2]), text(row[3]));
  }

  private static String text(@Nullable Object value) {
    return (String) Objects.requireNonNull(value);
  }
}
