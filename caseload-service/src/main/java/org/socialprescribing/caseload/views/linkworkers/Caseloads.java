package org.socialprescribing.caseload.views.linkworkers;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.caseload.domain.LinkWorkerId;
import org.socialprescribing.caseload.domain.PersonId;
import org.socialprescribing.caseload.domain.safecaseload.Caseload;
import org.socialprescribing.caseload.domain.safecaseload.SafeCaseloadPolicy;
import org.socialprescribing.caseload.domain.safecaseload.Start;
import org.socialprescribing.platform.eventstore.Sql;

/** Reads what link workers have taken on. A case counts with whoever holds it, or held it last. */
@Singleton
public final class Caseloads {
  private static final String STARTS =
      """
      select linkWorkerId, personId, weight, allocatedOn from CaseRow
      where linkWorkerId in :workers and allocatedOn > :after
      """;

  private final SafeCaseloadPolicy policy;

  Caseloads(SafeCaseloadPolicy policy) {
    this.policy = policy;
  }

  /**
   * The caseload of one link worker for a decision that others wait for: until this transaction
   * ends, nobody else decides on the same worker.
   *
   * @param from the first date on which it will be measured
   * @return null when the worker is not known
   */
  public Uni<@Nullable Caseload> reserve(
      Mutiny.StatelessSession session, LinkWorkerId id, LocalDate from) {
    return Sql.select(
            session,
            "select 1 from pg_advisory_xact_lock(hashtextextended('caseload of ' || $1, 0))",
            id.value())
        .flatMap(locked -> session.get(LinkWorkerRow.class, id.value()))
        .flatMap(
            row ->
                row == null
                    ? Uni.createFrom().nullItem()
                    : of(session, List.of(row), from).map(List::getFirst));
  }

  /** How full the caseload of a known link worker is on a date. */
  public Uni<WorkerCaseload> standing(
      Mutiny.StatelessSession session, String linkWorkerId, LocalDate date) {
    return session
        .get(LinkWorkerRow.class, linkWorkerId)
        .flatMap(row -> of(session, List.of(row), date))
        .map(one -> WorkerCaseload.of(one.getFirst(), date));
  }

  /** The caseloads of link workers, in the order given, to be measured from a date on. */
  Uni<List<Caseload>> of(
      Mutiny.StatelessSession session, List<LinkWorkerRow> workers, LocalDate from) {
    return session
        .createSelectionQuery(STARTS, Object[].class)
        .setParameter("workers", workers.stream().map(row -> row.linkWorkerId).toList())
        .setParameter("after", from.minusMonths(policy.longestPeriod()))
        .getResultList()
        .map(Caseloads::byWorker)
        .map(
            starts ->
                workers.stream()
                    .map(
                        row ->
                            new Caseload(
                                row.toDomain(),
                                starts.getOrDefault(row.linkWorkerId, List.of()),
                                policy))
                    .toList());
  }

  private static Map<String, List<Start>> byWorker(List<Object[]> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> String.valueOf(row[0]),
                Collectors.mapping(Caseloads::start, Collectors.toList())));
  }

  private static Start start(Object[] row) {
    return new Start(
        new PersonId(String.valueOf(row[1])),
        (BigDecimal) Objects.requireNonNull(row[2]),
        (LocalDate) Objects.requireNonNull(row[3]));
  }
}
