package org.socialprescribing.referral.commands.person;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.Expected;
import org.socialprescribing.platform.eventstore.Metadata;
import org.socialprescribing.platform.sealing.Sealer;
import org.socialprescribing.referral.domain.person.AccessNeed;
import org.socialprescribing.referral.domain.person.AccessNeedId;
import org.socialprescribing.referral.domain.person.Person;
import org.socialprescribing.referral.domain.person.PersonCommand;
import org.socialprescribing.referral.domain.person.PersonCommand.AccessNeedCommand.RecordAccessNeed;
import org.socialprescribing.referral.domain.person.PersonEvent;
import org.socialprescribing.referral.domain.person.PersonId;
import org.socialprescribing.referral.views.people.AccessNeeds;
import org.socialprescribing.referral.views.people.HeldAccessNeed;

/** Notes the access needs that a referral tells of. */
@Singleton
final class AccessNeedRegister {
  private final Aggregate<Person, PersonCommand, PersonEvent> people;
  private final Sealer sealer;

  AccessNeedRegister(Aggregate<Person, PersonCommand, PersonEvent> people, Sealer sealer) {
    this.people = people;
    this.sealer = sealer;
  }

  /** Those that are held already are no news; none is taken away, since none was asked after. */
  Uni<Void> note(
      Mutiny.StatelessSession session,
      PersonId person,
      List<AccessNeed> needs,
      LocalDate on,
      Metadata by) {
    if (needs.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return AccessNeeds.of(session, sealer, person.value())
        .map(held -> news(held, needs))
        .flatMap(
            news ->
                Multi.createFrom()
                    .iterable(news)
                    .onItem()
                    .transformToUniAndConcatenate(need -> record(session, person, need, on, by))
                    .collect()
                    .last()
                    .replaceWithVoid());
  }

  private static List<AccessNeed> news(List<HeldAccessNeed> held, List<AccessNeed> said) {
    var known = new ArrayList<>(held.stream().map(HeldAccessNeed::need).toList());
    var news = new ArrayList<AccessNeed>();
    for (var need : said) {
      if (known.stream().noneMatch(need::asksForTheSameAs)) {
        known.add(need);
        news.add(need);
      }
    }
    return news;
  }

  private Uni<?> record(
      Mutiny.StatelessSession session,
      PersonId person,
      AccessNeed need,
      LocalDate on,
      Metadata by) {
    var stream = person.value().toString();
    var id = new AccessNeedId(UUID.randomUUID());
    return sealer
        .seal(session, stream, need)
        .flatMap(
            content ->
                people.handle(
                    session,
                    stream,
                    Expected.any(),
                    new RecordAccessNeed(person, id, content, on, null),
                    by));
  }
}
