package org.socialprescribing.referral.fhir.validation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Says all that is wrong with a resource. */
public final class Validation {
  private Validation() {}

  /**
   * Judges a resource, with all that it holds.
   *
   * @return errors first; empty when nothing is wrong, and never more than a hundred
   */
  public static List<Finding> of(ObjectNode resource) {
    var findings = new Findings();
    var body = new Walk(findings).through(resource);
    var references = new References(body, findings);
    new Claims(body, references, findings).check();
    return findings.all();
  }
}
