package org.socialprescribing.referral.views.matches;

import io.smallrye.mutiny.Uni;
import java.util.Arrays;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.platform.web.ProblemException;

/**
 * Who may see a person of the register: the people of the networks that look after them, by
 * registration or by referral, and of any network while none does.
 */
public final class PeopleOfNetworks {
  private PeopleOfNetworks() {}

  /**
   * Lets a caller pass who may see all of these people.
   *
   * @throws ProblemException 404 when one does not exist or is not for the caller to see
   */
  public static Uni<Void> require(Mutiny.StatelessSession session, Caller caller, UUID... people) {
    return Sql.select(
            session,
            "select id from person where id = any($1::uuid[]) and is_for_networks(id, $2::text[])",
            people,
            networksOf(caller))
        .invoke(
            rows -> {
              if (rows.size() < Arrays.stream(people).distinct().count()) {
                throw ProblemException.notFound("person");
              }
            })
        .replaceWithVoid();
  }

  static String[] networksOf(Caller caller) {
    return caller.all("pcns").toArray(String[]::new);
  }
}
