package org.socialprescribing.referral.views.matches;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.platform.web.ProblemException;

/** Finds suggestions that a caller may see: those who may see both people. */
public final class Matches {
  /** Not of the erased, and not of two who have become one otherwise. */
  private static final String OPEN =
      """
      select m.id
      from match_suggestion m
      join person a on a.id = m.one and a.erased_on is null
      join person b on b.id = m.other and b.erased_on is null
      where m.status = 'SUGGESTED' and m.position > $1
        and coalesce(a.survivor_id, a.id) <> coalesce(b.survivor_id, b.id)
        and is_for_networks(m.one, $2::text[]) and is_for_networks(m.other, $2::text[])
      order by m.position limit $3
      """;

  private Matches() {}

  /** Open suggestions after a position, oldest first. */
  static Uni<List<MatchRow>> open(
      Mutiny.StatelessSession session, Caller caller, long after, int atMost) {
    return Sql.select(session, OPEN, after, PeopleOfNetworks.networksOf(caller), atMost)
        .map(rows -> rows.stream().map(row -> (UUID) row[0]).toList())
        .flatMap(
            ids ->
                session
                    .createSelectionQuery(
                        "from MatchRow m where m.id in :ids order by m.position", MatchRow.class)
                    .setParameter("ids", ids)
                    .getResultList());
  }

  /**
   * One suggestion.
   *
   * @throws ProblemException 404 when it does not exist or is not for the caller to see
   */
  public static Uni<MatchRow> visible(Mutiny.StatelessSession session, UUID id, Caller caller) {
    return session
        .get(MatchRow.class, id)
        .invoke(
            row -> {
              if (row == null) {
                throw ProblemException.notFound("match");
              }
            })
        .call(row -> PeopleOfNetworks.require(session, caller, row.one, row.other));
  }
}
