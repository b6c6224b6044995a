package org.socialprescribing.referral.views.services;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.referral.domain.service.Capacity;
import org.socialprescribing.referral.domain.service.LinkWorker;
import org.socialprescribing.referral.domain.service.SafeCaseload;
import org.socialprescribing.referral.views.services.ServiceView.CapacityPart;
import org.socialprescribing.referral.views.services.ServiceView.OpenCases;
import org.socialprescribing.referral.views.services.ServiceView.WaitPart;

/** Measures services by what was heard of link workers and cases. */
@Singleton
final class Capacities {
  private static final int WAIT_OF_LAST_DAYS = 90;

  private static final String WORKERS =
      """
      select link_worker_id, pcn_code, wte, started_on, cleared_on, left_on
      from heard_link_worker where pcn_code = $1
      """;

  /** A case counts with whoever holds it, or held it last; a person once, by the heaviest case. */
  private static final String TAKEN =
      """
      select link_worker_id, sum(weight) from (
        select c.link_worker_id, max(c.weight) weight
        from referral_case c join heard_link_worker w using (link_worker_id)
        where w.pcn_code = $1 and c.held_since > $2 and c.held_since <= $3
        group by c.link_worker_id, c.person_id) heaviest
      group by link_worker_id
      """;

  private static final String OPEN =
      """
      select stage, count(*) from referral_case
      where pcn_code = $1 and stage <> 'CLOSED' group by stage
      """;

  private static final String WAIT =
      """
      select percentile_cont(0.5) within group (order by c.allocated_on - r.received_on),
        count(*)
      from referral_case c join referral r on r.id = c.referral_id
      where c.pcn_code = $1 and c.allocated_on > $2 and c.allocated_on <= $3
      """;

  private final SafeCaseload policy;

  Capacities(SafeCaseload policy) {
    this.policy = policy;
  }

  Uni<CapacityPart> of(Mutiny.StatelessSession session, String pcn, LocalDate date) {
    return Sql.select(session, WORKERS, pcn)
        .map(rows -> rows.stream().map(Capacities::worker).toList())
        .flatMap(
            workers ->
                Sql.select(session, TAKEN, pcn, policy.startsAfter(date), date)
                    .map(taken -> Capacity.of(policy, workers, sums(taken), date)))
        .flatMap(
            capacity -> Sql.select(session, OPEN, pcn).map(open -> part(capacity, counts(open))));
  }

  /** The days from receipt to the first link worker. */
  Uni<WaitPart> wait(Mutiny.StatelessSession session, String pcn, LocalDate date) {
    return Sql.select(session, WAIT, pcn, date.minusDays(WAIT_OF_LAST_DAYS), date)
        .map(List::getFirst)
        .map(
            row ->
                new WaitPart(
                    row[0] == null
                        ? null
                        : BigDecimal.valueOf(((Number) row[0]).doubleValue())
                            .setScale(1, RoundingMode.HALF_UP),
                    ((Number) row[1]).longValue(),
                    WAIT_OF_LAST_DAYS));
  }

  private static CapacityPart part(Capacity capacity, Map<String, Long> open) {
    return new CapacityPart(
        capacity.linkWorkers(),
        capacity.safe(),
        capacity.taken(),
        capacity.room(),
        new OpenCases(
            open.getOrDefault("WAITING", 0L),
            open.getOrDefault("IN_HAND", 0L),
            open.getOrDefault("ON_HOLD", 0L)));
  }

  private static LinkWorker worker(Object[] row) {
    return new LinkWorker(
        String.valueOf(row[0]),
        String.valueOf(row[1]),
        new BigDecimal(String.valueOf(row[2])),
        (LocalDate) row[3],
        (LocalDate) row[4],
        (LocalDate) row[5]);
  }

  private static Map<String, BigDecimal> sums(List<Object[]> rows) {
    var sums = new HashMap<String, BigDecimal>();
    rows.forEach(row -> sums.put(String.valueOf(row[0]), new BigDecimal(String.valueOf(row[1]))));
    return sums;
  }

  private static Map<String, Long> counts(List<Object[]> rows) {
    return rows.stream()
        .collect(
            Collectors.toMap(row -> String.valueOf(row[0]), row -> ((Number) row[1]).longValue()));
  }
}
