package org.socialprescribing.proofs.sides;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.socialprescribing.proofs.bench.Payments;

/** The rules of the sides and the oracle of the bench agree. */
class AccountTest {
  private final Account rules = new Account();

  @Test
  void decidesWhatTheOracleSays() {
    var payments = new Payments(8, 3, 8);
    var events = new ArrayList<AccountEvent>();
    for (long amount = 1; amount <= 3; amount++) {
      pay(events, amount);
    }
    for (int index = 0; index < 5; index++) {
      pay(events, payments.at(0, index).amount());
    }

    var oracle = payments.entries(5).iterator();
    for (var event : events) {
      var entry = oracle.next();
      var paid = (AccountEvent.Paid) event;
      assertThat(entry.account()).isEqualTo("account-000000");
      assertThat(paid.amount()).isEqualTo(entry.amount());
      assertThat(paid.balance()).isEqualTo(entry.balance());
    }
  }

  private void pay(List<AccountEvent> events, long amount) {
    var state = rules.fold(rules.initial(), events);
    events.addAll(rules.decide(state, new Account.Pay(amount)));
  }
}
