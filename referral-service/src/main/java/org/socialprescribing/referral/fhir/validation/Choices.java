package org.socialprescribing.referral.fhir.validation;

import static java.util.Objects.requireNonNull;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.model.api.annotation.Child;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Elements that have one of several types, which their properties name. */
final class Choices {
  /** What R4 calls open: any of these. */
  private static final String OPEN =
      """
      base64Binary boolean canonical code date dateTime decimal id instant integer markdown oid
      positiveInt string time unsignedInt uri url uuid
      Address Age Annotation Attachment CodeableConcept Coding ContactPoint Count Distance Duration
      HumanName Identifier Money Period Quantity Range Ratio SampledData Signature Timing
      ContactDetail Contributor DataRequirement Expression ParameterDefinition RelatedArtifact
      TriggerDefinition UsageContext Dosage Meta Reference
      """;

  private Choices() {}

  static Stream<Element> of(Child child, boolean many) {
    var types = child.type().length == 0 ? open() : List.<Class<?>>of(child.type());
    var links = types.stream().filter(Choices::isLink).toList();
    var data =
        types.stream()
            .filter(it -> !isLink(it))
            .map(it -> element(child, many, Model.name(it), Model.type(it)));
    return links.isEmpty()
        ? data
        : Stream.concat(
            data,
            Stream.of(element(child, many, "Reference", new Type.Link(Model.targets(links)))));
  }

  private static List<Class<?>> open() {
    var context = FhirContext.forR4Cached();
    return Stream.of(OPEN.strip().split("\\s+"))
        .<Class<?>>map(
            it -> requireNonNull(context.getElementDefinition(it)).getImplementingClass())
        .toList();
  }

  private static boolean isLink(Class<?> type) {
    return type == Reference.class || Resource.class.isAssignableFrom(type);
  }

  private static Element element(Child child, boolean many, String type, Type held) {
    return new Element(
        child.name() + Model.capital(type),
        child.name(),
        child.name() + ".ofType(" + type + ")",
        child.min(),
        many,
        held);
  }
}
