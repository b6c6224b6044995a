package org.socialprescribing.referral.fhir;

import io.smallrye.mutiny.Uni;
import java.util.List;
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
    return Sql.select(
            session,
            """
            select system, value from sender_identifier where referral_id = $1
            order by system, value
            """,
            referral)
        .map(
            rows ->
                rows.stream()
                    .map(row -> new BusinessIdentifier((String) row[0], (String) row[1]))
                    .toList());
  }
}
