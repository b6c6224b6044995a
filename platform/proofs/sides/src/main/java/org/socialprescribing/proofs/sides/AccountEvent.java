package org.socialprescribing.proofs.sides;

/** What happens to an account. */
public sealed interface AccountEvent {

  /** Money came in. */
  record Paid(long amount, long balance, String reference, String method) implements AccountEvent {}
}
