package org.socialprescribing.ledger;

import java.util.ArrayList;
import java.util.List;
import org.socialprescribing.ledger.AccountEvent.Posted;
import org.socialprescribing.platform.decider.Decider;
import org.socialprescribing.platform.decider.Rejection;

final class AccountDecider implements Decider<Long, Post, AccountEvent> {
  @Override
  public Long initial() {
    return 0L;
  }

  @Override
  public List<AccountEvent> decide(Long balance, Post command) {
    var events = new ArrayList<AccountEvent>();
    long after = balance;
    for (var amount : command.amounts()) {
      after += amount;
      if (after < 0) {
        throw new Rejection(Post.Rule.NEVER_BELOW_ZERO, "An account holds 0 or more.");
      }
      events.add(new Posted(command.action(), command.firstPart() + events.size(), amount));
    }
    return events;
  }

  @Override
  public Long evolve(Long balance, AccountEvent event) {
    return switch (event) {
      case Posted(var action, var part, var amount) -> balance + amount;
    };
  }
}
