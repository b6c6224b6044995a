package org.socialprescribing.reporting.views.facts;

import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.reporting.views.capacity.LinkWorker;

/** Reads the link workers of which enough is known. */
public final class LinkWorkers {
  private LinkWorkers() {}

  /** All link workers that were ever in post, by PCN. */
  public static Uni<Map<String, List<LinkWorker>>> byPcn(Mutiny.StatelessSession session) {
    return Sql.select(
            session,
            """
            select link_worker_id, pcn_code, wte::text, started_on, cleared_on, left_on
            from link_worker where pcn_code is not null
            """)
        .map(
            rows ->
                rows.stream()
                    .map(LinkWorkers::of)
                    .collect(Collectors.groupingBy(LinkWorker::pcnCode)));
  }

  private static LinkWorker of(@Nullable Object[] row) {
    return new LinkWorker(
        (String) Objects.requireNonNull(row[0]),
        (String) Objects.requireNonNull(row[1]),
        new BigDecimal((String) Objects.requireNonNull(row[2])),
        (LocalDate) Objects.requireNonNull(row[3]),
        (LocalDate) row[4],
        (LocalDate) row[5]);
  }
}
