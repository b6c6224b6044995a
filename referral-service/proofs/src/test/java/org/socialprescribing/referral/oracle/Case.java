package org.socialprescribing.referral.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Something to judge.
 *
 * @param message the valid one that it is, or was made of
 * @param element where the fault is, from the innermost resource on; empty for a valid message
 * @param fault what was done there
 */
record Case(String message, String element, String fault, ObjectNode body) {

  static Case valid(String message, ObjectNode body) {
    return new Case(message, "", "", body);
  }
}
