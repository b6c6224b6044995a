package org.socialprescribing.referral;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.decider.Decider;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.testing.GoldenStream;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.referral.commands.organisation.OrganisationAggregate;
import org.socialprescribing.referral.commands.organisation.PracticeAggregate;
import org.socialprescribing.referral.commands.person.PersonAggregate;
import org.socialprescribing.referral.commands.referral.ReferralAggregate;
import org.socialprescribing.referral.commands.service.ServiceAggregate;
import org.socialprescribing.referral.domain.organisation.OrganisationDecider;
import org.socialprescribing.referral.domain.organisation.PracticeDecider;
import org.socialprescribing.referral.domain.person.PersonDecider;
import org.socialprescribing.referral.domain.referral.ReferralDecider;
import org.socialprescribing.referral.domain.service.ServiceDecider;
import org.socialprescribing.referral.views.directory.Successions;
import org.socialprescribing.referral.views.history.HistoryProjection;
import org.socialprescribing.referral.views.referrals.PersonProjection;
import org.socialprescribing.referral.views.referrals.ReferralProjection;
import org.socialprescribing.referral.views.services.ServiceProjection;

/** What was ever stored can still be read, means the same and shows the same. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class GoldenEventsTest {
  @Inject ObjectMapper json;
  @Inject Transactions transactions;
  @Inject PersonProjection people;
  @Inject ReferralProjection referrals;
  @Inject HistoryProjection history;
  @Inject ServiceProjection services;
  @Inject Successions successions;

  @Test
  void people_of_every_version_still_mean_and_show_the_same() {
    var golden = GoldenStream.of("person", PersonAggregate.EVENTS, json);
    holds(golden, new PersonDecider());
    golden.stillShowsAs(transactions, List.of(people), "person", "person_index", "access_need");
  }

  @Test
  void referrals_of_every_version_still_mean_and_show_the_same() {
    var golden = GoldenStream.of("referral", ReferralAggregate.EVENTS, json);
    holds(golden, new ReferralDecider());
    var people = golden.values("person").toArray(String[]::new);
    golden.stillShowsAs(
        transactions,
        session ->
            Sql.update(
                    session,
                    "insert into person (id, identity, nhs_number_status)"
                        + " select id::uuid, '', '' from unnest($1::text[]) id",
                    (Object) people)
                .replaceWithVoid(),
        List.of(referrals, history),
        "referral",
        "referral_history");
  }

  @Test
  void services_of_every_version_still_mean_and_show_the_same() {
    var golden = GoldenStream.of("service", ServiceAggregate.EVENTS, json);
    holds(golden, new ServiceDecider());
    golden.stillShowsAs(
        transactions,
        session -> Sql.update(session, "delete from pcn_service").replaceWithVoid(),
        List.of(services),
        "pcn_service");
  }

  @Test
  void practices_of_every_version_still_mean_the_same() {
    holds(GoldenStream.of("practice", PracticeAggregate.EVENTS, json), new PracticeDecider());
  }

  @Test
  void networks_and_boards_of_every_version_still_mean_and_show_the_same() {
    var golden = GoldenStream.of("organisation", OrganisationAggregate.EVENTS, json);
    holds(golden, new OrganisationDecider());
    golden.stillShowsAs(transactions, List.of(successions), "succession");
  }

  private static <E> void holds(GoldenStream<E> golden, Decider<?, ?, E> decider) {
    golden.holdsEveryStoredName();
    golden.isStillWrittenAlike();
    golden.stillFoldsTo(decider);
  }
}
