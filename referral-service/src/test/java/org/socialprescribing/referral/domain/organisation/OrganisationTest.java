package org.socialprescribing.referral.domain.organisation;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.Spec;
import org.socialprescribing.referral.domain.organisation.OrganisationEvent.OrganisationMerged;
import org.socialprescribing.referral.domain.organisation.OrganisationEvent.OrganisationRenamed;

class OrganisationTest {
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  private static final OrganisationEvent MERGED =
      new OrganisationMerged(OrganisationKind.ICB, "QOC", "QUA", "Larger ICS", DAY);

  private final Spec<Organisation, Succession, OrganisationEvent> organisation =
      Spec.of(new OrganisationDecider());

  @Test
  void it_merges_once_and_to_say_it_again_is_no_news() {
    organisation.given().when(into("QUA", DAY)).then(MERGED).when(into("QUA", DAY)).thenNothing();
    organisation
        .given(MERGED)
        .when(into("QHM", DAY.plusDays(1)))
        .thenRejected(OrganisationRule.ORGANISATION_MERGED);
  }

  @Test
  void it_gets_a_new_name_as_often_as_it_likes() {
    var first = new OrganisationRenamed(OrganisationKind.ICB, "QOC", "Larger ICS", DAY);
    organisation
        .given()
        .when(into("QOC", DAY))
        .then(first)
        .when(into("QOC", DAY.plusYears(1)))
        .then(new OrganisationRenamed(OrganisationKind.ICB, "QOC", "Larger ICS", DAY.plusYears(1)));
  }

  private static Succession into(String code, LocalDate on) {
    return new Succession(OrganisationKind.ICB, "QOC", code, "Larger ICS", on);
  }
}
