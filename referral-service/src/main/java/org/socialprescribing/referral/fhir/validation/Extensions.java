package org.socialprescribing.referral.fhir.validation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;

/**
 * What is known of the values of extensions, wherever they are used. Others may hold what they
 * like: whoever extends defines.
 */
final class Extensions {
  private static final String R4 = "http://hl7.org/fhir/StructureDefinition/";
  private static final Map<String, String> VALUES =
      Map.of(
          UkCore.AT + "Extension-UKCore-EthnicCategory", "CodeableConcept",
          UkCore.AT + "Extension-UKCore-NHSNumberVerificationStatus", "CodeableConcept",
          UkCore.AT + "Extension-UKCore-SourceOfServiceRequest", "CodeableConcept",
          UkCore.AT + "Extension-UKCore-Coverage", "CodeableConcept",
          UkCore.AT + "Extension-UKCore-ContactRank", "PositiveInt",
          R4 + "patient-interpreterRequired", "Boolean");

  private Extensions() {}

  /** Only the parts of an extension have short names. */
  private static boolean isNested(Path path) {
    var parent = path.parent();
    return parent != null && parent.step().toLowerCase(Locale.ROOT).endsWith("extension");
  }

  static void check(ObjectNode node, Path path, Findings findings) {
    var url = Json.text(node, "url");
    if (!url.isEmpty() && !Uris.isAbsolute(url) && !isNested(path)) {
      findings.base("invalid", path.child("url"), "Give the whole URL of the extension.");
    }
    var type = VALUES.get(url);
    if (type != null && !node.has("value" + type)) {
      findings.profile(
          "structure", path.child("value"), "Give this extension a value" + type + ".");
    }
  }
}
