package org.socialprescribing.proofs.sides;

import java.util.List;
import org.socialprescribing.platform.decider.Decider;
import org.socialprescribing.platform.eventstore.EventTypes;

/** The rules of an account: every side decides with them. */
public final class Account implements Decider<Account.State, Account.Pay, AccountEvent> {
  /** The stored names. */
  public static final EventTypes<AccountEvent> TYPES =
      EventTypes.of(AccountEvent.class).type("paid", 1, AccountEvent.Paid.class).build();

  /** What a decision needs. */
  public record State(long payments, long balance) {}

  /** The command. */
  public record Pay(long amount) {}

  @Override
  public State initial() {
    return new State(0, 0);
  }

  @Override
  public List<AccountEvent> decide(State state, Pay pay) {
    var reference = "payment " + (state.payments() + 1);
    var balance = state.balance() + pay.amount();
    return List.of(new AccountEvent.Paid(pay.amount(), balance, reference, "direct debit"));
  }

  @Override
  public State evolve(State state, AccountEvent event) {
    return switch (event) {
      case AccountEvent.Paid paid ->
          new State(state.payments() + 1, state.balance() + paid.amount());
    };
  }
}
