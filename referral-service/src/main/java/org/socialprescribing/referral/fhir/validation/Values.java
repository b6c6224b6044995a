package org.socialprescribing.referral.fhir.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds single values against their formats and codes. */
final class Values {
  private static final int FEW = 12;
  private static final Shape EXTENDED = Shape.of(org.hl7.fhir.r4.model.Element.class);
  private final Findings findings;

  Values(Findings findings) {
    this.findings = findings;
  }

  /** What may stand beside a single value: an id and extensions. */
  Shape extended() {
    return EXTENDED;
  }

  /** Whether a value that is null has extensions in its stead. */
  boolean standsIn(JsonNode siblings, int index) {
    return siblings.path(index) instanceof ObjectNode object && object.has("extension");
  }

  void check(JsonNode value, Type.Primitive type, Path path) {
    if (!isWell(value, type.format())) {
      findings.base("invalid", path, "Write this as " + type.format().asked + ".");
    } else if (!type.codes().isEmpty() && !type.codes().contains(value.asText())) {
      findings.base("code-invalid", path, "Use a code that FHIR R4 has here" + of(type.codes()));
    }
  }

  private static boolean isWell(JsonNode value, Format format) {
    return switch (value.getNodeType()) {
      case STRING -> format.allows(value.textValue());
      case NUMBER -> format.allows(value.decimalValue());
      case BOOLEAN -> format == Format.BOOLEAN;
      case NULL, ARRAY, OBJECT, BINARY, MISSING, POJO -> false;
    };
  }

  private static String of(Set<String> codes) {
    return codes.size() > FEW
        ? "."
        : codes.stream().sorted().collect(Collectors.joining(", ", ": ", "."));
  }
}
