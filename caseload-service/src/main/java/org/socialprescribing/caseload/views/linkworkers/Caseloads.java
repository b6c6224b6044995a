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

/**
 * Reads what link workers have taken on. A case counts with whoever holds it, or held it last, and
 * a person once, under however many ids they are known.
 */
@Singleton
public final class Caseloads {
  private static final String STARTS =
      """
      select link_worker_id,
        case when survivor_of(person_id) = survivor_of($3::text) then $3::text
          else survivor_of(person_id) end,
        weight::text, allocated_on
      from case_overview
      where link_worker_id = any($1::text[]) and allocated_on > $2
      """;

  private final SafeCaseloadPolicy policy;

  Caseloads(SafeCaseloadPolicy policy) {
    this.policy = policy;
  }

  /**
   * The caseload of one link worker for a decision that others wait for: until this transaction
   * ends, nobody else decides on the same worker.
   *
   * @param person whose case it is about: whoever is the same person appears under this id
   * @param from the first date on which it will be measured
   * @return null when the worker is not known
   */
  public Uni<@Nullable Caseload> reserve(
      Mutiny.StatelessSession session, LinkWorkerId id, PersonId person, LocalDate from) {
    return Sql.select(
            session,
            "select 1 from pg_advisory_xact_lock(hashtextextended('caseload of ' || $1, 0))",
            id.value())
        .flatMap(locked -> session.get(LinkWorkerRow.class, id.value()))
        .flatMap(
            row ->
                row == null
                    ? Uni.createFrom().nullItem()
                    : of(session, List.of(row), person, from).map(List::getFirst));
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
    return of(session, workers, null, from);
  }

  private Uni<List<Caseload>> of(
      Mutiny.StatelessSession session,
      List<LinkWorkerRow> workers,
      @Nullable PersonId person,
      LocalDate from) {
    return Sql.select(
            session,
            STARTS,
            workers.stream().map(row -> row.linkWorkerId).toArray(String[]::new),
            from.minusMonths(policy.longestPeriod()),
            person == null ? null : person.value())
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
        new BigDecimal(String.valueOf(row[2])),
        (LocalDate) Objects.requireNonNull(row[3]));
  }
}
