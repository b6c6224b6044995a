package org.socialprescribing.proofs.history;

/** What a client knows of its action in the end. */
public sealed interface Outcome {

  /**
   * It happened.
   *
   * @param version of the first leg's account, as the answer said
   */
  record Ok(long version) implements Outcome {}

  /** It did not happen and never will. */
  record Refused(int status) implements Outcome {}

  /** Nobody said. */
  record Unknown(String why) implements Outcome {}
}
