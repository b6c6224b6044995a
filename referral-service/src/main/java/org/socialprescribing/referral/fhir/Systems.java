package org.socialprescribing.referral.fhir;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names of identifier and code systems, and a comparison that forgives how they are written. */
final class Systems {
  static final String NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number";
  static final String ODS = "https://fhir.nhs.uk/Id/ods-organization-code";
  static final String SNOMED = "http://snomed.info/sct";
  static final String MESSAGE_EVENT = "https://fhir.nhs.uk/CodeSystem/message-events-bars";
  static final String MESSAGE_REASON = "https://fhir.nhs.uk/CodeSystem/message-reason-bars";
  static final String USE_CASE = "https://fhir.nhs.uk/CodeSystem/usecases-categories-bars";
  static final String CATEGORY = "https://fhir.nhs.uk/CodeSystem/message-category-servicerequest";
  static final String REFERRAL = "https://socialprescribing.org/Id/referral";
  static final String STATUS = "https://socialprescribing.org/CodeSystem/referral-status";
  static final String SOFTWARE = "https://socialprescribing.org/Id/software";
  static final String REJECTED = "https://fhir.nhs.uk/CodeSystem/rejected-reasons-bars";
  static final String STATUS_REASON = "https://socialprescribing.org/CodeSystem/status-reason";
  static final String NEED = "https://socialprescribing.org/CodeSystem/need";
  static final String PERSON = "https://socialprescribing.org/Id/person";

  /** The procedure that an accepted referral is, and that a Task asks for. */
  static final String REFERRAL_TO_SOCIAL_PRESCRIBING = "871731000000106";

  private Systems() {}

  /** Senders mix http with https, and /Id/ with /id/. */
  static boolean same(@Nullable String one, String other) {
    return one != null && normal(one).equals(normal(other));
  }

  private static String normal(String system) {
    return system.strip().toLowerCase(Locale.ROOT).replaceFirst("^https?://", "");
  }
}
