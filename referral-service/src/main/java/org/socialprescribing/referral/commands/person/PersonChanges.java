package org.socialprescribing.referral.commands.person;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.LongPredicate;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.StaleVersion;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.platform.web.Answer;
import org.socialprescribing.platform.web.ETags;
import org.socialprescribing.platform.web.Idempotency;
import org.socialprescribing.referral.domain.person.Person;
import org.socialprescribing.referral.domain.person.PersonCommand;
import org.socialprescribing.referral.domain.person.PersonEvent;
import org.socialprescribing.referral.views.people.People;

/** Changes a person's entry for a caller of the person's network, in one transaction. */
@Singleton
final class PersonChanges {
  private final Transactions transactions;
  private final Aggregate<Person, PersonCommand, PersonEvent> people;
  private final Idempotency idempotency;
  private final Callers callers;
  private final ObjectMapper json;

  PersonChanges(
      Transactions transactions,
      Aggregate<Person, PersonCommand, PersonEvent> people,
      Idempotency idempotency,
      Callers callers,
      ObjectMapper json) {
    this.transactions = transactions;
    this.people = people;
    this.idempotency = idempotency;
    this.callers = callers;
    this.json = json;
  }

  /**
   * What a caller asks for.
   *
   * @param ifMatch the header's value
   * @param key the idempotency key's value
   * @param created what a created thing is, below the person; null when nothing is created
   * @param body everything that tells this request from another
   */
  record Asked(
      UUID person,
      @Nullable String ifMatch,
      @Nullable String key,
      @Nullable String created,
      Object body) {}

  /**
   * Does it.
   *
   * @param command makes the command, or nothing when there is no change; everything personal in it
   *     is sealed here
   */
  Uni<Response> make(
      Asked asked,
      BiFunction<Mutiny.StatelessSession, Caller, Uni<Optional<PersonCommand>>> command) {
    var caller = callers.current();
    var expected = ETags.expected(asked.ifMatch());
    var request = Map.of("person", asked.person(), "body", asked.body());
    return transactions
        .write(
            session ->
                idempotency.once(
                    session,
                    caller,
                    asked.key(),
                    request,
                    () ->
                        People.requireVisible(session, asked.person(), caller)
                            .flatMap(ignored -> command.apply(session, caller))
                            .flatMap(
                                it ->
                                    it.isPresent()
                                        ? people
                                            .handle(
                                                session,
                                                asked.person().toString(),
                                                expected,
                                                it.get(),
                                                caller.metadata())
                                            .map(outcome -> outcome.version())
                                        : unchanged(session, asked, expected::matches))
                            .map(version -> answer(asked, version))))
        .map(Answer::toResponse);
  }

  private Uni<Long> unchanged(
      Mutiny.StatelessSession session, Asked asked, LongPredicate expected) {
    var id = asked.person().toString();
    return people
        .load(session, id)
        .map(
            it -> {
              if (!expected.test(it.version())) {
                throw new StaleVersion(people.stream(id), it.version());
              }
              return it.version();
            });
  }

  /** The person's id lets an erasure find the answer that is kept for a repetition. */
  private Answer answer(Asked asked, long version) {
    var body = json.createObjectNode().put("personId", asked.person().toString());
    var created = asked.created();
    return created == null
        ? new Answer(200, null, version, body)
        : new Answer(201, "/people/" + asked.person() + "/" + created, version, body);
  }
}
