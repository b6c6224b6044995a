package org.socialprescribing.referral.fhir;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * What a sender calls its request, for ever.
 *
 * @param system empty when the sender gave none
 */
record BusinessIdentifier(String system, String value) {
  private static final int MOST = 10;

  /** Those of a resource, but for what we called it ourselves. */
  static List<BusinessIdentifier> of(List<Identifier> identifiers) {
    if (identifiers.size() > MOST) {
      throw FhirProblem.wrong("There are more than " + MOST + " identifiers.");
    }
    return identifiers.stream()
        .filter(it -> it.getValue() != null)
        .filter(it -> !Systems.REFERRAL.equals(it.getSystem()))
        .map(
            it ->
                new BusinessIdentifier(
                    Objects.requireNonNullElse(it.getSystem(), ""), it.getValue()))
        .map(BusinessIdentifier::checked)
        .toList();
  }

  /**
   * Reads what {@code If-None-Exist} or a search names.
   *
   * @param token as {@code system|value}, or a value alone
   */
  static BusinessIdentifier ofToken(String token) {
    var bar = token.indexOf('|');
    return new BusinessIdentifier(token.substring(0, Math.max(bar, 0)), token.substring(bar + 1))
        .checked();
  }

  /** All of them, each once. */
  static List<BusinessIdentifier> both(
      List<BusinessIdentifier> some, @Nullable BusinessIdentifier other) {
    return Stream.concat(some.stream(), Stream.ofNullable(other)).distinct().toList();
  }

  /** As it is kept with the referral. */
  String token() {
    return system + "|" + value;
  }

  private BusinessIdentifier checked() {
    Message.text(value, "The value of the identifier");
    if (!system.isEmpty()) {
      Message.text(system, "The system of the identifier");
    }
    if (Systems.same(system, Systems.NHS_NUMBER)) {
      throw FhirProblem.wrong("An NHS number identifies a person, not a request.");
    }
    return this;
  }
}
