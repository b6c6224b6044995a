package org.socialprescribing.ledger;

/** What happens to an account. */
sealed interface AccountEvent {

  /**
   * Money came or went.
   *
   * @param action the client's name of what it asked for, so that it finds it again
   * @param part which of the action's postings this is, from 0
   * @param amount below 0 when it went
   */
  record Posted(String action, int part, long amount) implements AccountEvent {}
}
