package org.socialprescribing.referral.fhir.validation;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A rule about one object. */
@FunctionalInterface
interface Check {
  void on(ObjectNode node, Path path, Findings findings);
}
