package org.socialprescribing.proofs.history;

import java.util.List;

/**
 * What came of one rule.
 *
 * @param checked how many things it was held against
 * @param violations how many broke it
 * @param examples the first of these, for people
 */
public record Finding(Rule rule, long checked, long violations, List<String> examples) {

  /** Whether nothing broke it. */
  public boolean holds() {
    return violations == 0;
  }
}
