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
import org.socialprescribing.platform.eventstore.Aggregate.Outcome;
import org.socialprescribing.platform.eventstore.StaleVersion;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.platform.web.Answer;
import org.socialprescribing.platform.web.ETags;
import org.socialprescribing.referral.commands.Once;
import org.socialprescribing.referral.domain.person.Person;
import org.socialprescribing.referral.domain.person.PersonCommand;
import org.socialprescribing.referral.domain.person.PersonEvent;
import org.socialprescribing.referral.views.people.People;

/** Changes a person's entry for a caller of the person's network, in one transaction. */
@Singleton
final class PersonChanges {
  private final Aggregate<Person, PersonCommand, PersonEvent> people;
  private final Once once;
  private final ObjectMapper json;

  PersonChanges(
      Aggregate<Person, PersonCommand, PersonEvent> people, Once once, ObjectMapper json) {
    this.people = people;
    this.once = once;
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
    var expected = ETags.expected(asked.ifMatch());
    return once.answering(
        asked.key(),
        Map.of("person", asked.person(), "body", asked.body()),
        (session, caller) ->
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
                                .map(Outcome::version)
                            : unchanged(session, asked, expected::matches))
                .map(version -> answer(asked, version)));
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
