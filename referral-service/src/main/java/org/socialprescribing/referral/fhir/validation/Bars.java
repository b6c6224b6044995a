package org.socialprescribing.referral.fhir.validation;

import static org.socialprescribing.referral.fhir.validation.Rules.atMost;
import static org.socialprescribing.referral.fhir.validation.Rules.fixed;
import static org.socialprescribing.referral.fhir.validation.Rules.in;
import static org.socialprescribing.referral.fhir.validation.Rules.onlyOf;
import static org.socialprescribing.referral.fhir.validation.Rules.required;

/** The profiles of the NHS Booking and Referral Standard that messages to us claim. */
final class Bars {
  private static final String AT = "https://fhir.nhs.uk/StructureDefinition/";

  /** Version 1.0.0. */
  static final Profile MESSAGE =
      Profile.of(
          AT + "BARSBundleMessage", "Bundle", fixed("type", "message"), required("timestamp"));

  /** Version 1.0.3. */
  static final Profile HEADER =
      Profile.of(
          AT + "BARSMessageHeader-servicerequest-request",
          "MessageHeader",
          in("eventCoding", required("system"), required("code")),
          required("destination"),
          in("destination", in("receiver", required("reference"))),
          in(
              "sender",
              required("reference"),
              in("identifier", in("assigner", required("reference")))),
          required("reason"),
          in(
              "reason",
              in("coding", fixed("system", "https://fhir.nhs.uk/CodeSystem/message-reason-bars"))),
          in("focus", required("reference")));

  /** Version 1.0.5. */
  static final Profile REFERRAL =
      Profile.of(
              AT + "BARSServiceRequest-request-referral",
              "ServiceRequest",
              fixed("intent", "plan"),
              required("category"),
              atMost(1, "category"),
              onlyOf("occurrence", "Period"),
              required("authoredOn"))
          .basedOn(UkCore.SERVICE_REQUEST)
          .leading("subject", UkCore.PATIENT);

  private Bars() {}
}
