package org.socialprescribing.proofs.history;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** A consumer's tables against the log. */
final class ConsumerRules {
  private final Evidence evidence;
  private final Consumed consumed;
  private final Findings findings;

  ConsumerRules(Evidence evidence, Consumed consumed, Findings findings) {
    this.evidence = evidence;
    this.consumed = consumed;
    this.findings = findings;
  }

  void check() {
    once();
    order();
    view();
    findings.expect(
        Rule.NOTHING_PARKED,
        consumed.parked() == 0,
        () -> consumed.consumer() + " has parked " + consumed.parked());
  }

  private void once() {
    var times = new HashMap<UUID, Integer>();
    consumed.effects().forEach(effect -> times.merge(effect.event(), 1, Integer::sum));
    for (var event : evidence.world().log()) {
      var count = times.getOrDefault(event.id(), 0);
      times.remove(event.id());
      findings.expect(Rule.EFFECT_ONCE, count == 1, () -> at(count + " times " + event));
    }
    times.forEach(
        (event, count) ->
            findings.expect(Rule.EFFECT_ONCE, false, () -> at("of nothing stored: " + event)));
  }

  private void order() {
    var versions = new HashMap<String, Long>();
    consumed.effects().stream()
        .sorted(Comparator.comparingLong(Effect::seq))
        .forEach(
            effect -> {
              var event = evidence.event(effect.event());
              if (event != null) {
                long before = versions.getOrDefault(effect.account(), 0L);
                findings.expect(
                    Rule.EFFECT_ORDER,
                    event.version() > before,
                    () -> at(event + " after version " + before));
                versions.put(effect.account(), event.version());
              }
            });
  }

  private void view() {
    var totals = new HashMap<String, Consumed.Total>();
    consumed.totals().forEach(total -> totals.put(total.account(), total));
    var balances = evidence.balances();
    balances.forEach(
        (account, balance) -> {
          var total = totals.remove(account);
          findings.expect(
              Rule.CONSUMER_VIEW,
              total != null
                  && total.amount() == balance
                  && total.effects() == evidence.streams().getOrDefault(account, List.of()).size(),
              () -> at(account + " holds " + balance + " and shows " + total));
        });
    totals
        .values()
        .forEach(
            total -> findings.expect(Rule.CONSUMER_VIEW, false, () -> at("of nothing: " + total)));
  }

  private String at(String what) {
    return consumed.consumer() + ": " + what;
  }
}
