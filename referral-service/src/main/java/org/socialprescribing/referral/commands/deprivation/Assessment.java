package org.socialprescribing.referral.commands.deprivation;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.Expected;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.platform.sealing.Sealer;
import org.socialprescribing.platform.web.ProblemException;
import org.socialprescribing.referral.Today;
import org.socialprescribing.referral.domain.person.Deprivation;
import org.socialprescribing.referral.domain.person.Identity;
import org.socialprescribing.referral.domain.person.Person;
import org.socialprescribing.referral.domain.person.PersonCommand;
import org.socialprescribing.referral.domain.person.PersonCommand.AssessDeprivation;
import org.socialprescribing.referral.domain.person.PersonEvent;
import org.socialprescribing.referral.domain.person.PersonId;

/** Assesses people of the register anew, after the tables have changed. */
@Singleton
final class Assessment {
  private final Transactions transactions;
  private final Aggregate<Person, PersonCommand, PersonEvent> people;
  private final Areas areas;
  private final Sealer sealer;
  private final Today today;

  Assessment(
      Transactions transactions,
      Aggregate<Person, PersonCommand, PersonEvent> people,
      Areas areas,
      Sealer sealer,
      Today today) {
    this.transactions = transactions;
    this.people = people;
    this.areas = areas;
    this.sealer = sealer;
    this.today = today;
  }

  /** How many were looked at, for how many something is different now, and where to go on. */
  record Result(int assessed, int changed, @Nullable String nextCursor) {}

  Uni<Result> assess(@Nullable String cursor, int limit, Caller caller) {
    var after = after(cursor);
    return transactions.write(
        session ->
            Sql.select(
                    session,
                    """
                    select id, identity from person
                    where id > $1 and identity is not null and merged_into is null
                    order by id limit $2
                    """,
                    after,
                    limit)
                .flatMap(rows -> assess(session, rows, limit, caller)));
  }

  private Uni<Result> assess(
      Mutiny.StatelessSession session, List<Object[]> rows, int limit, Caller caller) {
    var sealed = rows.stream().map(row -> new Sealed(row[0].toString(), (String) row[1])).toList();
    return sealer
        .openAll(session, sealed, Identity.class)
        .map(identities -> postcodes(rows, identities))
        .flatMap(
            postcodes ->
                areas
                    .deprivationOf(session, List.copyOf(postcodes.values()))
                    .flatMap(found -> assessAll(session, postcodes, found, caller)))
        .map(
            changed ->
                new Result(
                    rows.size(),
                    changed,
                    rows.size() < limit ? null : cursor((UUID) rows.getLast()[0])));
  }

  private static Map<UUID, String> postcodes(
      List<Object[]> rows, List<Optional<Identity>> identities) {
    var postcodes = new HashMap<UUID, String>();
    for (var i = 0; i < rows.size(); i++) {
      var postcode = identities.get(i).map(Identity::postcode).orElse(null);
      if (postcode != null) {
        postcodes.put((UUID) rows.get(i)[0], postcode);
      }
    }
    return postcodes;
  }

  private Uni<Integer> assessAll(
      Mutiny.StatelessSession session,
      Map<UUID, String> postcodes,
      Map<String, Deprivation> found,
      Caller caller) {
    return Multi.createFrom()
        .iterable(postcodes.entrySet())
        .onItem()
        .transformToUniAndConcatenate(
            entry ->
                people.handle(
                    session,
                    entry.getKey().toString(),
                    Expected.any(),
                    new AssessDeprivation(
                        new PersonId(entry.getKey()),
                        found.get(Areas.plain(entry.getValue())),
                        today.date()),
                    caller.metadata()))
        .collect()
        .with(Collectors.summingInt(outcome -> outcome.events().isEmpty() ? 0 : 1));
  }

  private static String cursor(UUID last) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(last.toString().getBytes(StandardCharsets.US_ASCII));
  }

  private static UUID after(@Nullable String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return new UUID(0, 0);
    }
    try {
      return UUID.fromString(
          new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
    } catch (IllegalArgumentException e) {
      throw new ProblemException(400, "malformed-cursor", "Use the nextCursor of the last page.");
    }
  }
}
