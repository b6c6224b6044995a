package org.socialprescribing.proofs.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Each action against the events that carry its name. */
final class ActionRules {
  private static final Set<Integer> ANSWERS = Set.of(0, 200, 404, 409, 412, 500, 503);
  private final Evidence evidence;
  private final Findings findings;

  ActionRules(Evidence evidence, Findings findings) {
    this.evidence = evidence;
    this.findings = findings;
  }

  void check() {
    evidence.actions().forEach(this::check);
    for (var event : evidence.world().log()) {
      findings.expect(
          Rule.NOTHING_INVENTED, evidence.action(event.action()) != null, event::toString);
    }
  }

  private void check(Action action) {
    var events = evidence.of(action);
    for (var attempt : action.attempts()) {
      findings.expect(
          Rule.ANSWERS_UNDERSTOOD, ANSWERS.contains(attempt.status()), action::toString);
    }
    switch (action.outcome()) {
      case Outcome.Ok(var version) -> {
        findings.expect(
            Rule.ANSWERED_ONCE, !events.isEmpty() && noneTwice(events), () -> both(action));
        findings.expect(
            Rule.ANSWERED_VERSION, version == lastOfFirstLeg(action, events), () -> both(action));
      }
      case Outcome.Refused _ ->
          findings.expect(Rule.REFUSED_ABSENT, events.isEmpty(), () -> both(action));
      case Outcome.Unknown _ ->
          findings.expect(Rule.UNKNOWN_AT_MOST_ONCE, noneTwice(events), () -> both(action));
    }
    if (!events.isEmpty()) {
      findings.expect(Rule.WHOLE, isWhole(action, events), () -> both(action));
      expectedVersion(action, events);
    }
  }

  private void expectedVersion(Action action, List<StoredEvent> events) {
    var expected = action.expected();
    if (expected != null) {
      findings.expect(
          Rule.EXPECTED_VERSION,
          events.getFirst().part() == 0 && events.getFirst().version() == expected + 1,
          () -> both(action));
    }
  }

  private static boolean noneTwice(List<StoredEvent> events) {
    var parts = new HashSet<Integer>();
    return events.stream().allMatch(event -> parts.add(event.part()));
  }

  private static long lastOfFirstLeg(Action action, List<StoredEvent> events) {
    var last = action.legs().getFirst().amounts().size() - 1;
    return events.stream()
        .filter(event -> event.part() == last)
        .mapToLong(StoredEvent::version)
        .findFirst()
        .orElse(0);
  }

  /** Part by part what was asked, and within an account one version after the other. */
  private static boolean isWhole(Action action, List<StoredEvent> events) {
    if (events.size() != action.size()) {
      return false;
    }
    var rest = new ArrayList<>(events);
    int part = 0;
    for (var leg : action.legs()) {
      long before = rest.getFirst().version() - 1;
      for (var amount : leg.amounts()) {
        var event = rest.removeFirst();
        if (event.part() != part++
            || event.amount() != amount
            || event.version() != ++before
            || !event.account().equals(leg.account())) {
          return false;
        }
      }
    }
    return true;
  }

  private String both(Action action) {
    return action + " stored as " + evidence.of(action);
  }
}
