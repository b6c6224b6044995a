package org.socialprescribing.referral.fhir;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.CompositionStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Narrative.NarrativeStatus;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.socialprescribing.referral.domain.person.Identity;
import org.socialprescribing.referral.fhir.MessageBack.Section;

/** The message back as FHIR shows it: a Composition, a document, a page. */
final class Compositions {
  private static final String TITLE = "Social prescribing: message back to GP and referrer";

  private Compositions() {}

  static Composition composition(MessageBack it) {
    var row = it.row();
    var composition = new Composition();
    composition.setId(row.id.toString());
    composition.getMeta().setVersionId(Long.toString(row.version));
    composition.getMeta().setLastUpdated(Date.from(row.changedAt));
    composition.setIdentifier(
        new Identifier().setSystem(Systems.REFERRAL).setValue(row.id.toString()));
    composition.setStatus(CompositionStatus.FINAL);
    composition.getType().setText("Message back to GP and referrer");
    composition.setDate(Date.from(row.changedAt));
    composition.setTitle(TITLE);
    composition.setSubject(FhirViews.person(row));
    composition.addAuthor(FhirViews.service(row));
    var event = composition.addEvent();
    event
        .getPeriod()
        .setStartElement(new DateTimeType(row.receivedOn.toString()))
        .setEndElement(new DateTimeType(it.ended().toString()));
    event.addDetail(new Reference("Task/" + row.id));
    it.code()
        .ifPresent(
            code ->
                event
                    .addCode()
                    .addCoding()
                    .setSystem(code.system())
                    .setCode(code.code())
                    .setDisplay(code.display()));
    it.sections().forEach(section -> add(composition, section));
    composition.setText(narrative(body(it)));
    return composition;
  }

  private static void add(Composition composition, Section it) {
    var section = composition.addSection().setTitle(it.title());
    section.setText(narrative(paragraphs(it)));
    if (!it.known()) {
      section
          .getEmptyReason()
          .addCoding()
          .setSystem("http://terminology.hl7.org/CodeSystem/list-empty-reason")
          .setCode("unavailable");
    }
  }

  /** With the person it is about, so that it can be filed; without, once the person was erased. */
  static Bundle document(MessageBack it, Optional<Identity> identity) {
    var row = it.row();
    var composition = composition(it);
    var patient = patient(it, identity);
    var service = new Organization();
    service.setId(row.pcnCode == null ? "service" : row.pcnCode);
    if (row.pcnCode != null) {
      service.addIdentifier().setSystem(Systems.ODS).setValue(row.pcnCode);
    }
    service.setName("Social prescribing service");
    composition.setSubject(new Reference("Patient/" + row.personId));
    composition.setAuthor(
        List.of(new Reference("Organization/" + service.getIdElement().getIdPart())));
    var bundle = new Bundle();
    bundle.setType(BundleType.DOCUMENT);
    bundle.setIdentifier(
        new Identifier().setSystem("urn:ietf:rfc:3986").setValue("urn:uuid:" + row.id));
    bundle.setTimestamp(Date.from(row.changedAt));
    for (var resource : List.of(composition, patient, service)) {
      var url = resource.fhirType() + "/" + resource.getIdElement().getIdPart();
      bundle
          .addEntry()
          .setFullUrl("https://socialprescribing.org/fhir/" + url)
          .setResource(resource);
    }
    bundle
        .addEntry()
        .setFullUrl("https://socialprescribing.org/fhir/Task/" + row.id)
        .setResource(FhirViews.task(row));
    bundle
        .addEntry()
        .setFullUrl("https://socialprescribing.org/fhir/ServiceRequest/" + row.id)
        .setResource(FhirViews.serviceRequest(row));
    return bundle;
  }

  private static Patient patient(MessageBack it, Optional<Identity> identity) {
    var patient = new Patient();
    patient.setId(it.row().personId.toString());
    patient.addIdentifier().setSystem(Systems.PERSON).setValue(it.row().personId.toString());
    identity.ifPresent(
        who -> {
          if (who.nhsNumber() != null) {
            patient.addIdentifier().setSystem(Systems.NHS_NUMBER).setValue(who.nhsNumber().value());
          }
          patient.addName().setFamily(who.familyName()).addGiven(who.givenName());
          patient.setBirthDateElement(new DateType(who.birthDate()));
        });
    if (it.row().practiceCode != null) {
      patient.addGeneralPractitioner(FhirViews.organisation(it.row().practiceCode));
    }
    return patient;
  }

  /** For people to read and to print; it says nothing of who the person is. */
  static String page(MessageBack it) {
    return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>%s</title></head><body><h1>%s</h1><p>Referral %s</p>%s</body></html>"
        .formatted(TITLE, TITLE, it.row().id, body(it));
  }

  private static String body(MessageBack it) {
    return it.sections().stream()
        .map(section -> "<h2>%s</h2>%s".formatted(section.title(), paragraphs(section)))
        .collect(Collectors.joining());
  }

  /** Dates, numbers and codes only: nothing in it needs to be escaped. */
  private static String paragraphs(Section it) {
    return it.sentences().stream().map("<p>%s</p>"::formatted).collect(Collectors.joining());
  }

  private static Narrative narrative(String body) {
    var narrative = new Narrative();
    narrative.setStatus(NarrativeStatus.GENERATED);
    narrative.setDivAsString("<div xmlns=\"http://www.w3.org/1999/xhtml\">" + body + "</div>");
    return narrative;
  }
}
