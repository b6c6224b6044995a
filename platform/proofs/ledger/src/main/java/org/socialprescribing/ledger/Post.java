package org.socialprescribing.ledger;

import java.util.List;

/**
 * Postings to one account, all or none.
 *
 * @param firstPart number of the first of them within the action
 */
record Post(String action, int firstPart, List<Long> amounts) {
  enum Rule {
    NEVER_BELOW_ZERO
  }
}
