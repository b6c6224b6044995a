package org.socialprescribing.referral.fhir.validation;

import static org.socialprescribing.referral.fhir.validation.Invariants.rule;
import static org.socialprescribing.referral.fhir.validation.Json.has;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What R4 asks for in the repetition of a Timing. */
final class TimingRules {
  static final List<Check> ALL =
      List.of(
          rule("tim-1", needs("duration", "durationUnit"), "Say the unit of the duration."),
          rule("tim-2", needs("period", "periodUnit"), "Say the unit of the period."),
          rule("tim-4", notNegative("duration"), "Let the duration not be negative."),
          rule("tim-5", notNegative("period"), "Let the period not be negative."),
          rule("tim-6", needs("periodMax", "period"), "Give period beside periodMax."),
          rule("tim-7", needs("durationMax", "duration"), "Give duration beside durationMax."),
          rule("tim-8", needs("countMax", "count"), "Give count beside countMax."),
          rule(
              "tim-10",
              it -> !has(it, "timeOfDay") || !has(it, "when"),
              "Give either timeOfDay or when."));

  private TimingRules() {}

  private static java.util.function.Predicate<ObjectNode> needs(String name, String other) {
    return it -> !has(it, name) || has(it, other);
  }

  private static java.util.function.Predicate<ObjectNode> notNegative(String name) {
    return it -> it.path(name).decimalValue().signum() >= 0;
  }
}
