package org.socialprescribing.referral.views.people;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.platform.web.ProblemException;

/** Whom a caller who works for networks may see. */
public final class People {
  private People() {}

  /**
   * Checks that somebody may see a person and put their entry right: the person's practice belongs
   * to one of the caller's networks, a referral of the person lies with one, or a referral lies
   * with none yet.
   *
   * @throws ProblemException 404 when there is no such person or they are not for the caller to see
   */
  public static Uni<Void> requireVisible(
      Mutiny.StatelessSession session, UUID person, Caller caller) {
    return require(
        session,
        """
        select 1 from person p left join practice o on o.code = p.practice_code
        where p.id = $1 and (o.pcn_code = any($2) or exists (
          select from referral r
          where r.person_id = p.id and (r.pcn_code is null or r.pcn_code = any($2))))
        """,
        person,
        caller);
  }

  /**
   * Checks that somebody answers for a person: the person's practice belongs to one of the caller's
   * networks. Where the practice is unknown, or forgotten, the networks of the referrals answer.
   *
   * @throws ProblemException 404 when there is no such person or another network answers for them
   */
  public static Uni<Void> requireAnswerable(
      Mutiny.StatelessSession session, UUID person, Caller caller) {
    return require(
        session,
        """
        select 1 from person p left join practice o on o.code = p.practice_code
        where p.id = $1 and case when o.pcn_code is null
          then exists (
            select from referral r where r.person_id = p.id and r.pcn_code = any($2))
          else o.pcn_code = any($2) end
        """,
        person,
        caller);
  }

  private static Uni<Void> require(
      Mutiny.StatelessSession session, String sql, UUID person, Caller caller) {
    return Sql.select(session, sql, person, caller.all("pcns").toArray(String[]::new))
        .invoke(
            rows -> {
              if (rows.isEmpty()) {
                throw ProblemException.notFound("person");
              }
            })
        .replaceWithVoid();
  }
}
