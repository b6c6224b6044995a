package org.socialprescribing.caseload.domain.cases;

import static org.socialprescribing.caseload.domain.cases.Story.A_CASE;
import static org.socialprescribing.caseload.domain.cases.Story.BY_MANAGER;
import static org.socialprescribing.caseload.domain.cases.Story.OPENED_ON;
import static org.socialprescribing.caseload.domain.cases.Story.PERSON;
import static org.socialprescribing.caseload.domain.cases.Story.REFERRAL;
import static org.socialprescribing.caseload.domain.cases.Story.TODAY;
import static org.socialprescribing.caseload.domain.cases.Story.opened;
import static org.socialprescribing.caseload.domain.cases.Story.recordContact;

import org.junit.jupiter.api.Test;
import org.socialprescribing.caseload.domain.cases.CaseCommand.OpenCase;
import org.socialprescribing.caseload.domain.safecaseload.Policies;

class OpeningTest {

  @Test
  void an_accepted_referral_opens_a_case() {
    A_CASE.given().when(open(REFERRAL)).then(opened());
  }

  @Test
  void the_same_referral_opens_it_once() {
    A_CASE.given(opened()).when(open(REFERRAL)).thenNothing();
  }

  @Test
  void a_case_belongs_to_one_referral() {
    A_CASE
        .given(opened())
        .when(open(new ReferralId("r-2")))
        .thenRejected(CaseRule.CASE_OF_ANOTHER_REFERRAL);
  }

  @Test
  void nothing_else_happens_before_it_is_opened() {
    A_CASE.given().when(recordContact(BY_MANAGER, TODAY)).thenRejected(CaseRule.CASE_NOT_OPENED);
  }

  private static OpenCase open(ReferralId referral) {
    return new OpenCase(referral, PERSON, new PracticeCode("A81001"), Policies.PCN, OPENED_ON);
  }
}
