package org.socialprescribing.caseload.commands.cases;

import org.socialprescribing.caseload.domain.cases.CaseEvent;
import org.socialprescribing.caseload.domain.cases.CaseEvent.CaseAllocated;
import org.socialprescribing.caseload.domain.cases.CaseEvent.CaseClosed;
import org.socialprescribing.caseload.domain.cases.CaseEvent.CaseOpened;
import org.socialprescribing.caseload.domain.cases.CaseEvent.CasePutOnHold;
import org.socialprescribing.caseload.domain.cases.CaseEvent.CaseResumed;
import org.socialprescribing.caseload.domain.cases.CaseEvent.ContactRecorded;
import org.socialprescribing.caseload.domain.cases.CaseEvent.PlanAgreed;
import org.socialprescribing.platform.eventstore.EventTypes;

/** The names under which cases and their events are stored, for ever. */
public final class StoredCases {
  /** The stream type. */
  public static final String STREAM = "case";

  /** The event types. */
  public static final EventTypes<CaseEvent> TYPES =
      EventTypes.of(CaseEvent.class)
          .type("case-opened", 1, CaseOpened.class)
          .type("case-allocated", 1, CaseAllocated.class)
          .type("contact-recorded", 1, ContactRecorded.class)
          .type("plan-agreed", 1, PlanAgreed.class)
          .type("case-put-on-hold", 1, CasePutOnHold.class)
          .type("case-resumed", 1, CaseResumed.class)
          .type("case-closed", 1, CaseClosed.class)
          .build();

  private StoredCases() {}
}
