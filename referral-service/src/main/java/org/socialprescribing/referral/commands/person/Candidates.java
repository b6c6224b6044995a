package org.socialprescribing.referral.commands.person;

import static org.socialprescribing.referral.domain.person.IdentityKey.NAMES_BIRTH_DATE_AND_POSTCODE;

import io.smallrye.mutiny.Uni;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.referral.domain.person.IdentityKey;
import org.socialprescribing.referral.domain.person.Matching;
import org.socialprescribing.referral.domain.person.Matching.Candidate;
import org.socialprescribing.referral.domain.person.PersonId;

/** Looks up whom an arrival is like. Each entry is answered by the one that speaks for it. */
final class Candidates {
  /** A number is looked for among those without one, since two numbers are two people. */
  private static final String FIND =
      """
      with by_number as (
        select hash, person_id from person_index where hash = $1 for update
      ), in_all as (
        select hash, person_id from person_match where hash = $2 limit 50 for update
      ), alike as (
        select hash, person_id from person_match where hash = any($3::text[]) %s limit 50
      ), found as (
        select * from by_number union all select * from in_all union all select * from alike
      )
      select f.hash, s.id, s.died is not null, exists (
          select from person e
          where (e.id = s.id or e.survivor_id = s.id) and e.nhs_number_status in
            ('NUMBER_PRESENT_AND_VERIFIED', 'NUMBER_PRESENT_BUT_NOT_TRACED'))
      from found f
      join person p on p.id = f.person_id
      join person s on s.id = coalesce(p.survivor_id, p.id)
      """;

  private static final String AMONG_ALL = FIND.formatted("");
  private static final String AMONG_UNNUMBERED = FIND.formatted("and not numbered");

  private Candidates() {}

  static Uni<Matching> find(Mutiny.StatelessSession session, IndexKeys keys) {
    return Sql.select(
            session,
            keys.numbered() ? AMONG_UNNUMBERED : AMONG_ALL,
            keys.number(),
            keys.alike().get(NAMES_BIRTH_DATE_AND_POSTCODE),
            keys.hashes())
        .map(
            rows -> Matching.of(keys.numbered(), byNumber(rows, keys.number()), alike(rows, keys)));
  }

  private static @Nullable Candidate byNumber(List<Object[]> rows, @Nullable String number) {
    return rows.stream()
        .filter(row -> row[0].equals(number))
        .map(row -> candidate(row, EnumSet.noneOf(IdentityKey.class)))
        .findFirst()
        .orElse(null);
  }

  private static List<Candidate> alike(List<Object[]> rows, IndexKeys keys) {
    var byHash =
        keys.alike().entrySet().stream()
            .collect(Collectors.toMap(it -> it.getValue(), it -> it.getKey()));
    var found = new LinkedHashMap<UUID, Candidate>();
    for (var row : rows) {
      var key = byHash.get((String) row[0]);
      if (key != null) {
        found
            .computeIfAbsent(
                (UUID) row[1], ignored -> candidate(row, EnumSet.noneOf(IdentityKey.class)))
            .agreeing()
            .add(key);
      }
    }
    return List.copyOf(found.values());
  }

  private static Candidate candidate(@Nullable Object[] row, EnumSet<IdentityKey> agreeing) {
    return new Candidate(
        new PersonId((UUID) Objects.requireNonNull(row[1])),
        Boolean.TRUE.equals(row[3]),
        Boolean.TRUE.equals(row[2]),
        agreeing);
  }
}
