package org.socialprescribing.referral.reactions;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.inbox.IncomingEvent;
import org.socialprescribing.platform.inbox.Reaction;
import org.socialprescribing.referral.views.cases.ReferralCases;

/**
 * The caseload tells of a case: kept is what the message back will say, and what shows referrers
 * how much of a service is taken.
 */
@Singleton
public final class WhenCaseMovesThenKeepItsFacts implements Reaction {
  private static final String OPENED = "case.opened.v1";
  private static final String ALLOCATED = "case.allocated.v1";
  private static final String HELD = "case.put-on-hold.v1";
  private static final String RESUMED = "case.resumed.v1";
  private static final String CONTACT = "case.contact-recorded.v1";
  private static final String PLAN = "case.plan-agreed.v1";
  private static final String CLOSED = "case.closed.v1";

  WhenCaseMovesThenKeepItsFacts() {}

  record Opened(
      String caseId, UUID referralId, String personId, String pcnCode, LocalDate openedOn) {}

  record Allocated(
      String caseId,
      UUID referralId,
      String linkWorkerId,
      BigDecimal weight,
      LocalDate allocatedOn) {}

  record Moved(String caseId) {}

  record Contact(String caseId, LocalDate on, String attendance) {}

  record Plan(String caseId, LocalDate agreedOn, int goals, @Nullable LocalDate reviewOn) {}

  record Closed(
      String caseId,
      UUID referralId,
      LocalDate closedOn,
      String outcome,
      @Nullable Integer contactsAttended) {}

  @Override
  public Set<String> types() {
    return Set.of(OPENED, ALLOCATED, HELD, RESUMED, CONTACT, PLAN, CLOSED);
  }

  @Override
  public Uni<Void> on(Mutiny.StatelessSession session, IncomingEvent event) {
    return switch (event.type()) {
      case OPENED -> {
        var it = event.as(Opened.class);
        yield ReferralCases.opened(
            session, it.caseId(), it.referralId(), it.personId(), it.pcnCode(), it.openedOn());
      }
      case ALLOCATED -> {
        var it = event.as(Allocated.class);
        yield ReferralCases.allocated(
            session,
            it.caseId(),
            it.referralId(),
            it.linkWorkerId(),
            it.weight(),
            it.allocatedOn());
      }
      case HELD, RESUMED ->
          ReferralCases.rests(session, event.as(Moved.class).caseId(), event.type().equals(HELD));
      case CONTACT -> {
        var it = event.as(Contact.class);
        yield ReferralCases.contact(session, it.caseId(), it.on(), it.attendance());
      }
      case PLAN -> {
        var it = event.as(Plan.class);
        yield ReferralCases.plan(session, it.caseId(), it.agreedOn(), it.goals(), it.reviewOn());
      }
      case CLOSED -> {
        var it = event.as(Closed.class);
        yield ReferralCases.closed(
            session,
            it.caseId(),
            it.referralId(),
            it.closedOn(),
            it.outcome(),
            it.contactsAttended());
      }
      default -> throw new IllegalArgumentException("Not listened to: " + event.type());
    };
  }
}
