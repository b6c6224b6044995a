package org.socialprescribing.proofs.history;

import java.util.HashMap;
import java.util.List;

/** The log by itself: versions, order in time, and the view that is written with it. */
final class StreamRules {
  private final Evidence evidence;
  private final Findings findings;

  StreamRules(Evidence evidence, Findings findings) {
    this.evidence = evidence;
    this.findings = findings;
  }

  void check() {
    evidence.streams().forEach(this::versions);
    evidence.streams().values().forEach(this::balance);
    evidence.streams().values().forEach(this::realTime);
    inlineView();
  }

  private void versions(String account, List<StoredEvent> events) {
    for (int i = 0; i < events.size(); i++) {
      int place = i + 1;
      var event = events.get(i);
      findings.expect(
          Rule.VERSIONS, event.version() == place, () -> "at place " + place + " " + event);
    }
  }

  /** The decision refuses to go below zero, so only one made on an old state could get there. */
  private void balance(List<StoredEvent> events) {
    long balance = 0;
    for (var event : events) {
      balance += event.amount();
      long after = balance;
      findings.expect(Rule.NEVER_BELOW_ZERO, after >= 0, () -> after + " after " + event);
    }
  }

  /** From the last to the first: none begins after a later one has been answered. */
  private void realTime(List<StoredEvent> events) {
    long earliestEnd = Long.MAX_VALUE;
    for (var event : events.reversed()) {
      var action = evidence.action(event.action());
      if (action != null) {
        long end = earliestEnd;
        findings.expect(
            Rule.REAL_TIME,
            action.start() <= end,
            () -> "began after a later one was answered: " + event);
        earliestEnd = Math.min(earliestEnd, action.end());
      }
    }
  }

  private void inlineView() {
    var views = new HashMap<String, World.View>();
    evidence.world().views().forEach(view -> views.put(view.account(), view));
    var balances = evidence.balances();
    balances.forEach(
        (account, balance) -> {
          var view = views.remove(account);
          findings.expect(
              Rule.INLINE_VIEW,
              view != null
                  && view.balance() == balance
                  && view.version() == evidence.streams().getOrDefault(account, List.of()).size(),
              () -> account + " holds " + balance + " and shows " + view);
        });
    views
        .values()
        .forEach(view -> findings.expect(Rule.INLINE_VIEW, false, () -> "of nothing: " + view));
  }
}
