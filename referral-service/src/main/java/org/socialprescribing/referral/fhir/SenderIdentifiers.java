package org.socialprescribing.referral.fhir;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.Sql;

/** Which referral a sender means by its identifiers: one for each, whoever comes first. */
final class SenderIdentifiers {
  private SenderIdentifiers() {}

  /**
   * Claims identifiers for a new referral. Of many transactions that claim the same one at once,
   * the first gets it and the others wait for its end at the unique key.
   *
   * @return the referral that the identifiers stand for now: the new one, or an earlier one
   * @throws FhirProblem 412 when they stand for more than one
   */
  static Uni<UUID> claim(
      Mutiny.StatelessSession session,
      String client,
      List<BusinessIdentifier> identifiers,
      UUID referral) {
    if (identifiers.isEmpty()) {
      return Uni.createFrom().item(referral);
    }
    return Sql.select(
            session,
            """
            insert into sender_identifier (client, system, value, referral_id)
            select $1, n.system, n.value, $4
            from unnest($2::text[], $3::text[]) as n(system, value) order by n.system, n.value
            on conflict (client, system, value) do update set value = excluded.value
            returning referral_id
            """,
            client,
            identifiers.stream().map(BusinessIdentifier::system).toArray(String[]::new),
            identifiers.stream().map(BusinessIdentifier::value).toArray(String[]::new),
            referral)
        .map(rows -> rows.stream().map(row -> (UUID) row[0]).distinct().toList())
        .map(
            found -> {
              if (found.size() > 1) {
                throw new FhirProblem(
                    412, "multiple-matches", "These identifiers belong to more than one referral.");
              }
              return found.getFirst();
            });
  }

  /** What a referral is called by its sender. */
  static Uni<List<BusinessIdentifier>> of(Mutiny.StatelessSession session, UUID referral) {
    return of(session, List.of(referral)).map(it -> it.getOrDefault(referral, List.of()));
  }

  /** What referrals are called by their sender; those without a name are absent. */
  static Uni<Map<UUID, List<BusinessIdentifier>>> of(
      Mutiny.StatelessSession session, List<UUID> referrals) {
    return Sql.select(
            session,
            """
            select referral_id, system, value from sender_identifier
            where referral_id = any($1) order by system, value
            """,
            (Object) referrals.toArray(UUID[]::new))
        .map(
            rows ->
                rows.stream()
                    .collect(
                        groupingBy(
                            row -> (UUID) row[0],
                            mapping(
                                row -> new BusinessIdentifier((String) row[1], (String) row[2]),
                                toList()))));
  }

  /** The referrals that a client calls so, in whatever system when none is given. */
  static Uni<List<UUID>> meant(
      Mutiny.StatelessSession session, String client, BusinessIdentifier identifier) {
    return Sql.select(
            session,
            """
            select distinct referral_id from sender_identifier
            where client = $1 and value = $3 and (system = $2 or $2 = '')
            """,
            client,
            identifier.system(),
            identifier.value())
        .map(rows -> rows.stream().map(row -> (UUID) row[0]).toList());
  }
}
