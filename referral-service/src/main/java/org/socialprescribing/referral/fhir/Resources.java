package org.socialprescribing.referral.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** The resources of one body, and where the references between them lead. */
record Resources(List<Resource> all, Map<String, Resource> byReference) {

  /** The entries of a Bundle, found by fullUrl or by type and id. */
  static Resources of(Bundle bundle) {
    var all = new ArrayList<Resource>();
    var byReference = new HashMap<String, Resource>();
    for (var entry : bundle.getEntry()) {
      var resource = entry.getResource();
      if (resource == null) {
        continue;
      }
      all.add(resource);
      if (entry.hasFullUrl()) {
        byReference.putIfAbsent(entry.getFullUrl(), resource);
      }
      if (resource.hasId()) {
        byReference.putIfAbsent(
            resource.fhirType() + "/" + resource.getIdElement().getIdPart(), resource);
      }
    }
    return new Resources(all, byReference);
  }

  /** A resource with those that it contains, which may contain nothing themselves. */
  static Resources containedIn(DomainResource resource) {
    var byReference = new HashMap<String, Resource>();
    for (var it : resource.getContained()) {
      var id = it.getIdElement().getIdPart();
      if (id != null) {
        byReference.putIfAbsent(id.startsWith("#") ? id : "#" + id, it);
      }
    }
    return new Resources(resource.getContained(), byReference);
  }

  /** What a reference leads to. Many a reference leads out of the body: that is no fault. */
  <T extends Resource> Optional<T> find(Reference reference, Class<T> type) {
    var tied = reference.getResource();
    var target = reference.getReference();
    var found = tied != null || target == null ? tied : byReference.get(target);
    return Optional.ofNullable(found).filter(type::isInstance).map(type::cast);
  }

  <T extends Resource> List<T> all(Class<T> type) {
    return all.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** The ODS code of the person's practice: named directly, or by a role in the practice. */
  Optional<String> practiceOf(Patient patient) {
    return patient.getGeneralPractitioner().stream()
        .flatMap(it -> organisation(it).stream())
        .findFirst()
        .or(() -> organisation(patient.getManagingOrganization()));
  }

  /** The ODS code of the organisation, or of the role's organisation, that is referred to. */
  Optional<String> organisation(Reference reference) {
    return named(reference)
        .or(
            () ->
                find(reference, PractitionerRole.class)
                    .map(PractitionerRole::getOrganization)
                    .flatMap(this::named));
  }

  /** Without roles, which could lead from one to the next for ever. */
  private Optional<String> named(Reference reference) {
    return reference.hasIdentifier()
        ? ods(List.of(reference.getIdentifier()))
        : find(reference, Organization.class)
            .map(Organization::getIdentifier)
            .flatMap(Resources::ods);
  }

  private static Optional<String> ods(List<Identifier> identifiers) {
    return identifiers.stream()
        .filter(it -> Systems.same(it.getSystem(), Systems.ODS) && it.hasValue())
        .map(it -> Message.text(it.getValue(), "ODS code").toUpperCase(Locale.ROOT))
        .findFirst();
  }
}
