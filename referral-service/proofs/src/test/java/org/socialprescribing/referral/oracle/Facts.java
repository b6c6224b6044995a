package org.socialprescribing.referral.oracle;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.Enumerations.BindingStrength;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.StructureDefinitionKind;
import org.hl7.fhir.r4.model.StructureDefinition.TypeDerivationRule;
import org.hl7.fhir.r4.model.UriType;

/**
 * What the published profiles ask for, written down in definitions of our own, since no registry
 * gives out the originals: UK Core Patient 2.6.0 and ServiceRequest 2.5.0 (HL7 UK), and the BaRS
 * profiles BARSBundleMessage 1.0.0, BARSMessageHeader-servicerequest-request 1.0.3 and
 * BARSServiceRequest-request-referral 1.0.5 (NHS England). Bindings that are not required, and
 * those whose codes are not to be had, are left out.
 */
final class Facts {
  private static final String UK = "https://fhir.hl7.org.uk/StructureDefinition/";
  private static final String NHS = "https://fhir.nhs.uk/StructureDefinition/";
  private static final String R4 = "http://hl7.org/fhir/StructureDefinition/";
  private static final String ETHNICITY = UK + "Extension-UKCore-EthnicCategory";
  private static final String VERIFICATION = UK + "Extension-UKCore-NHSNumberVerificationStatus";
  private static final String RANK = UK + "Extension-UKCore-ContactRank";
  private static final String SOURCE = UK + "Extension-UKCore-SourceOfServiceRequest";
  private static final String COVERAGE = UK + "Extension-UKCore-Coverage";

  private Facts() {}

  static List<MetadataResource> all() {
    return List.of(
        extension(ETHNICITY, "CodeableConcept", "Patient"),
        extension(VERIFICATION, "CodeableConcept", "Patient.identifier"),
        extension(RANK, "positiveInt", "Patient.contact"),
        extension(SOURCE, "CodeableConcept", "ServiceRequest"),
        extension(COVERAGE, "CodeableConcept", "ServiceRequest"),
        verificationStatus(),
        patient(),
        serviceRequest(),
        message(),
        header(),
        referral());
  }

  private static StructureDefinition patient() {
    var it = profile(UK + "UKCore-Patient", "Patient", R4 + "Patient");
    sliced(it, "Patient.extension", "url");
    slice(it, "Patient.extension", "ethnicCategory", ETHNICITY).setMax("1");
    sliced(it, "Patient.identifier", "system");
    slice(it, "Patient.identifier", "nhsNumber").setMax("1");
    sliced(it, "Patient.identifier:nhsNumber.extension", "url");
    slice(it, "Patient.identifier:nhsNumber.extension", "verification", VERIFICATION).setMax("1");
    element(it, "Patient.identifier:nhsNumber.system")
        .setMin(1)
        .setFixed(new UriType("https://fhir.nhs.uk/Id/nhs-number"));
    element(it, "Patient.identifier:nhsNumber.value").setMin(1);
    sliced(it, "Patient.communication.extension", "url");
    slice(it, "Patient.communication.extension", "proficiency", R4 + "patient-proficiency")
        .setMax("1");
    element(it, "Patient.communication.language")
        .getBinding()
        .setStrength(BindingStrength.REQUIRED)
        .setValueSet("http://hl7.org/fhir/ValueSet/all-languages");
    return it;
  }

  private static StructureDefinition serviceRequest() {
    var it = profile(UK + "UKCore-ServiceRequest", "ServiceRequest", R4 + "ServiceRequest");
    sliced(it, "ServiceRequest.extension", "url");
    slice(it, "ServiceRequest.extension", "source", SOURCE).setMax("1");
    slice(it, "ServiceRequest.extension", "coverage", COVERAGE).setMax("1");
    return it;
  }

  private static StructureDefinition message() {
    var it = profile(NHS + "BARSBundleMessage", "Bundle", R4 + "Bundle");
    element(it, "Bundle.type").setFixed(new CodeType("message"));
    element(it, "Bundle.timestamp").setMin(1);
    return it;
  }

  private static StructureDefinition header() {
    var it =
        profile(
            NHS + "BARSMessageHeader-servicerequest-request",
            "MessageHeader",
            R4 + "MessageHeader");
    Stream.of(
            "event[x].system",
            "event[x].code",
            "destination",
            "destination.receiver.reference",
            "sender.reference",
            "sender.identifier.assigner.reference",
            "reason")
        .forEach(name -> element(it, "MessageHeader." + name).setMin(1));
    element(it, "MessageHeader.reason.coding.system")
        .setFixed(new UriType("https://fhir.nhs.uk/CodeSystem/message-reason-bars"));
    element(it, "MessageHeader.focus.reference").setMin(1);
    return it;
  }

  private static StructureDefinition referral() {
    var it =
        profile(
            NHS + "BARSServiceRequest-request-referral",
            "ServiceRequest",
            UK + "UKCore-ServiceRequest");
    element(it, "ServiceRequest.intent").setFixed(new CodeType("plan"));
    element(it, "ServiceRequest.category").setMin(1).setMax("1");
    element(it, "ServiceRequest.subject")
        .addType()
        .setCode("Reference")
        .addTargetProfile(UK + "UKCore-Patient");
    element(it, "ServiceRequest.occurrence[x]").addType().setCode("Period");
    element(it, "ServiceRequest.authoredOn").setMin(1);
    return it;
  }

  private static StructureDefinition extension(String url, String type, String on) {
    var it = profile(url, "Extension", R4 + "Extension");
    it.setKind(StructureDefinitionKind.COMPLEXTYPE);
    it.addContext().setType(StructureDefinition.ExtensionContextType.ELEMENT).setExpression(on);
    element(it, "Extension.url").setFixed(new UriType(url));
    element(it, "Extension.value[x]").setMin(1).addType().setCode(type);
    return it;
  }

  private static CodeSystem verificationStatus() {
    var it = new CodeSystem();
    it.setUrl("https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberVerificationStatus");
    it.setStatus(PublicationStatus.ACTIVE);
    it.setContent(CodeSystem.CodeSystemContentMode.COMPLETE);
    Stream.of(
            "number-present-and-verified",
            "number-present-but-not-traced",
            "trace-required",
            "trace-attempted",
            "trace-needs-to-be-resolved",
            "trace-in-progress",
            "number-not-present-and-trace-not-required",
            "trace-postponed",
            "number-present-and-traced-using-welsh-nhs-ar")
        .forEach(code -> it.addConcept().setCode(code));
    return it;
  }

  private static StructureDefinition profile(String url, String type, String base) {
    var it = new StructureDefinition();
    it.setUrl(url)
        .setVersion(version(url))
        .setName(type + "Facts")
        .setStatus(PublicationStatus.ACTIVE);
    it.setFhirVersion(FHIRVersion._4_0_1).setKind(StructureDefinitionKind.RESOURCE);
    it.setAbstract(false).setType(type).setBaseDefinition(base);
    it.setDerivation(TypeDerivationRule.CONSTRAINT);
    element(it, type);
    return it;
  }

  private static String version(String url) {
    return switch (url.substring(url.lastIndexOf('/') + 1)) {
      case "UKCore-Patient" -> "2.6.0";
      case "UKCore-ServiceRequest" -> "2.5.0";
      case "BARSMessageHeader-servicerequest-request" -> "1.0.3";
      case "BARSServiceRequest-request-referral" -> "1.0.5";
      default -> "1.0.0";
    };
  }

  private static ElementDefinition element(StructureDefinition in, String id) {
    var it = in.getDifferential().addElement();
    it.setId(id);
    it.setPath(id.replaceAll(":[A-Za-z]+", ""));
    return it;
  }

  private static void sliced(StructureDefinition in, String id, String by) {
    element(in, id)
        .getSlicing()
        .setRules(ElementDefinition.SlicingRules.OPEN)
        .addDiscriminator()
        .setType(ElementDefinition.DiscriminatorType.VALUE)
        .setPath(by);
  }

  private static ElementDefinition slice(
      StructureDefinition in, String id, String name, String... profiles) {
    var it = element(in, id + ":" + name).setSliceName(name);
    for (var url : profiles) {
      it.addType().setCode("Extension").addProfile(url);
    }
    return it;
  }
}
