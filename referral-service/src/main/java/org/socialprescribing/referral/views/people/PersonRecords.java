package org.socialprescribing.referral.views.people;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.Aggregate.Loaded;
import org.socialprescribing.platform.sealing.Sealer;
import org.socialprescribing.platform.web.ProblemException;
import org.socialprescribing.referral.domain.person.Identity;
import org.socialprescribing.referral.domain.person.Person;
import org.socialprescribing.referral.domain.person.Person.Erased;
import org.socialprescribing.referral.domain.person.Person.Merged;
import org.socialprescribing.referral.domain.person.Person.Registered;
import org.socialprescribing.referral.domain.person.Person.Unknown;
import org.socialprescribing.referral.domain.person.PersonCommand;
import org.socialprescribing.referral.domain.person.PersonEvent;
import org.socialprescribing.referral.domain.person.Registrations;
import org.socialprescribing.referral.views.referrals.PersonRow;

/** Opens what the register holds on a person today. */
@Singleton
public final class PersonRecords {
  private final Aggregate<Person, PersonCommand, PersonEvent> people;
  private final Sealer sealer;

  PersonRecords(Aggregate<Person, PersonCommand, PersonEvent> people, Sealer sealer) {
    this.people = people;
    this.sealer = sealer;
  }

  /** A record with the version of the person's stream. */
  public record Versioned(PersonRecord content, long version) {}

  /** Everything of it; whether somebody may see it is the caller's task. */
  public Uni<Versioned> of(Mutiny.StatelessSession session, UUID id) {
    return people
        .load(session, id.toString())
        .flatMap(
            loaded ->
                identity(session, id)
                    .flatMap(
                        identity ->
                            AccessNeeds.of(session, sealer, id)
                                .map(needs -> record(id, loaded, identity.orElse(null), needs))));
  }

  /** Who it is; empty once the person was erased. */
  public Uni<Optional<Identity>> identity(Mutiny.StatelessSession session, UUID id) {
    return session
        .get(PersonRow.class, id)
        .flatMap(
            row -> {
              var identity = row == null ? null : row.identity;
              return identity == null
                  ? Uni.createFrom().item(Optional.empty())
                  : sealer.open(session, new Sealed(id.toString(), identity), Identity.class);
            });
  }

  private static Versioned record(
      UUID id, Loaded<Person> loaded, @Nullable Identity identity, List<HeldAccessNeed> needs) {
    return new Versioned(
        switch (loaded.state()) {
          case Unknown() -> throw ProblemException.notFound("person");
          case Registered it -> record(id, it, identity, needs);
          case Merged(_, var was) -> record(id, was, identity, needs);
          case Erased(var on) -> erased(id, on);
        },
        loaded.version());
  }

  private static PersonRecord record(
      UUID id, Registered it, @Nullable Identity identity, List<HeldAccessNeed> needs) {
    return new PersonRecord(
        id,
        identity,
        it.demographics(),
        PersonRecord.Registered.of(it.registrations()),
        HeldAccessNeed.shown(needs),
        null);
  }

  private static PersonRecord erased(UUID id, LocalDate on) {
    var none = PersonRecord.Registered.of(Registrations.none());
    return new PersonRecord(id, null, null, none, List.of(), on);
  }
}
