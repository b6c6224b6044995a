package org.socialprescribing.proofs.chaos;

import org.jspecify.annotations.Nullable;
import org.socialprescribing.proofs.history.Attempt;

/**
 * What one request brought.
 *
 * @param version of the answer's entity tag, if it has one
 * @param trouble why there is no answer, if there is none
 */
record Answered(Attempt attempt, @Nullable Long version, String trouble) {

  boolean isOk() {
    return attempt.status() == 200;
  }

  /** Answers that say: not done. Anything else may be either. */
  boolean isRefusal() {
    return attempt.status() >= 400 && attempt.status() < 500;
  }
}
