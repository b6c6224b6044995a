package org.socialprescribing.referral.views.directory;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.referral.domain.organisation.Assignment;
import org.socialprescribing.referral.domain.organisation.PcnCode;
import org.socialprescribing.referral.domain.organisation.PracticeEvent;
import org.socialprescribing.referral.domain.organisation.PracticeEvent.AssignmentConfirmed;
import org.socialprescribing.referral.domain.organisation.PracticeEvent.ListSizeRecorded;
import org.socialprescribing.referral.domain.organisation.PracticeEvent.PracticeAssigned;

/** Keeps what is known about practices by date, many practices at a time. */
public final class Directory {
  private static final String KNOW =
      """
      insert into practice_code select distinct code from unnest($1::text[]) code
      on conflict (code) do nothing
      """;
  private static final String ASSIGN =
      """
      insert into practice_membership
      select distinct on (code, from_date) code, from_date, name, pcn, pcn_name, sub_icb, icb,
        icb_name
      from unnest($1::text[], $2::date[], $3::text[], $4::text[], $5::text[], $6::text[],
        $7::text[], $8::text[]) with ordinality
        as t (code, from_date, name, pcn, pcn_name, sub_icb, icb, icb_name, place)
      order by code, from_date, place desc
      on conflict (practice_code, from_date) do update set
        practice_name = excluded.practice_name, pcn_code = excluded.pcn_code,
        pcn_name = excluded.pcn_name, sub_icb_code = excluded.sub_icb_code,
        icb_code = excluded.icb_code, icb_name = excluded.icb_name
      """;
  private static final String COUNT =
      """
      insert into practice_list
      select distinct on (code, as_at) code, as_at, patients
      from unnest($1::text[], $2::date[], $3::int[]) with ordinality
        as t (code, as_at, patients, place)
      order by code, as_at, place desc
      on conflict (practice_code, as_at) do update set patients = excluded.patients
      """;

  /** So many rows at once leave the planner with a wrong picture until it looks again. */
  private static final int MANY = 500;

  private static final String LOOK = "analyze practice_code, practice_membership, practice_list";

  private Directory() {}

  /** Writes what these events say, in their order. */
  public static Uni<Void> put(Mutiny.StatelessSession session, List<PracticeEvent> events) {
    var assigned = only(events, PracticeAssigned.class);
    var counted = only(events, ListSizeRecorded.class);
    if (assigned.isEmpty() && counted.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Object codes =
        events.stream()
            .filter(it -> !(it instanceof AssignmentConfirmed))
            .map(it -> it.practice().value())
            .toArray(String[]::new);
    return Sql.update(session, KNOW, codes)
        .call(() -> assigned.isEmpty() ? none() : assign(session, assigned))
        .call(() -> counted.isEmpty() ? none() : count(session, counted))
        .call(() -> events.size() < MANY ? none() : Sql.update(session, LOOK))
        .replaceWithVoid();
  }

  private static Uni<Integer> assign(
      Mutiny.StatelessSession session, List<PracticeAssigned> events) {
    return Sql.update(
        session,
        ASSIGN,
        column(events, String[]::new, it -> it.practice().value()),
        column(events, LocalDate[]::new, PracticeAssigned::from),
        at(events, Assignment::practiceName),
        at(events, it -> code(it.pcn())),
        at(events, Assignment::pcnName),
        at(events, Assignment::subIcb),
        at(events, Assignment::icb),
        at(events, Assignment::icbName));
  }

  private static Uni<Integer> count(
      Mutiny.StatelessSession session, List<ListSizeRecorded> events) {
    return Sql.update(
        session,
        COUNT,
        column(events, String[]::new, it -> it.practice().value()),
        column(events, LocalDate[]::new, ListSizeRecorded::asAt),
        column(events, Integer[]::new, ListSizeRecorded::patients));
  }

  private static Uni<Integer> none() {
    return Uni.createFrom().item(0);
  }

  private static <E> List<E> only(List<PracticeEvent> events, Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** One array for each column, all in the same order. */
  private static <E, T> Object column(
      List<E> events, IntFunction<T[]> array, Function<E, @Nullable T> value) {
    return events.stream().map(value).toArray(array);
  }

  private static Object at(
      List<PracticeAssigned> events, Function<Assignment, @Nullable String> value) {
    return column(events, String[]::new, it -> value.apply(it.assignment()));
  }

  private static @Nullable String code(@Nullable PcnCode pcn) {
    return pcn == null ? null : pcn.value();
  }
}
