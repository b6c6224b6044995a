package org.socialprescribing.reporting.views.caseload;

import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.Sql;

/**
 * People started in the period by the link workers in post.
 *
 * @param weighted each by the heaviest of their cases
 */
record Started(long people, BigDecimal weighted) {
  static final Started NOBODY = new Started(0, BigDecimal.ZERO);

  /** A case counts for whoever holds it, or held it at the end, from the day of that allocation. */
  private static final String BY_PCN =
      """
      with holder as (
        select distinct on (case_id) case_id, link_worker_id, weight, allocated_on
        from case_allocation
        where allocated_on <= $1::date
        order by case_id, allocated_on desc, position desc
      ),
      started as (
        select
          coalesce(w.pcn_code, c.pcn_code) as pcn_code, link_worker_id,
          coalesce(k.survivor, c.person) as person, max(weight) as weight
        from holder
        join support_case c using (case_id)
        left join survivors() k on k.person = c.person
        left join link_worker w using (link_worker_id)
        where allocated_on > $2::date and (w.left_on is null or w.left_on >= $1::date)
        group by 1, 2, 3
      )
      select pcn_code, count(*), sum(weight)::text from started group by pcn_code
      """;

  static Uni<Map<String, Started>> byPcn(Mutiny.StatelessSession session, Place.Period period) {
    return Sql.select(session, BY_PCN, period.upTo(), period.after())
        .map(
            rows ->
                rows.stream()
                    .filter(row -> row[0] != null)
                    .collect(
                        Collectors.toMap(
                            row -> (String) Objects.requireNonNull(row[0]),
                            row ->
                                new Started(
                                    Place.number(row[1]),
                                    new BigDecimal((String) Objects.requireNonNull(row[2]))))));
  }
}
