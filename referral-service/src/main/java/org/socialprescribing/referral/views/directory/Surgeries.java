package org.socialprescribing.referral.views.directory;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.referral.domain.organisation.PcnCode;
import org.socialprescribing.referral.domain.organisation.PracticeCode;

/** Practices by the name on their door, for people who know no codes. */
public final class Surgeries {
  private Surgeries() {}

  /** The one practice of this name; empty when there is none or more than one. */
  public static Uni<Optional<PracticeCode>> named(Mutiny.StatelessSession session, String name) {
    return Sql.select(
            session,
            """
            select code from practice
            where code in (select practice_code from practice_membership
                where upper(practice_name) = upper($1))
              and upper(name) = upper($1)
            limit 2
            """,
            name.strip())
        .map(
            rows ->
                rows.size() == 1
                    ? Optional.of(new PracticeCode((String) rows.getFirst()[0]))
                    : Optional.empty());
  }

  /** The names of a board's practices, in order. */
  public static Uni<List<String>> of(Mutiny.StatelessSession session, String icb) {
    return Sql.select(
            session,
            "select distinct name from practice where icb_code = $1 and name is not null order by 1",
            icb)
        .map(rows -> rows.stream().map(row -> (String) row[0]).toList());
  }

  /** The codes of a network's practices on a day. */
  public static Uni<Set<String>> ofNetwork(
      Mutiny.StatelessSession session, PcnCode pcn, LocalDate on) {
    return Sql.select(
            session,
            """
            select practice_code from (
              select distinct on (practice_code) practice_code, pcn_code from practice_membership
              where from_date <= $2 order by practice_code, from_date desc
            ) m where pcn_code = $1
            """,
            pcn.value(),
            on)
        .map(rows -> rows.stream().map(row -> (String) row[0]).collect(Collectors.toSet()));
  }
}
