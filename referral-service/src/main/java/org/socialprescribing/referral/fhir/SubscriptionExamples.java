package org.socialprescribing.referral.fhir;

/** Examples of the documentation; tests send them. */
final class SubscriptionExamples {
  static final String SUBSCRIPTION =
      """
      {"resourceType": "Subscription", "status": "requested",
       "reason": "Show our patients' referrals as they move",
       "criteria": "Task?requester=M82002",
       "channel": {"type": "rest-hook", "endpoint": "https://gp.example/hooks/social-prescribing",
         "payload": "application/fhir+json"}}
      """;

  static final String SUBSCRIBED =
      """
      {"resourceType": "Subscription", "id": "0a5f3c1e-8f0d-4a52-9d5e-4b8a3a7a1c11",
       "extension": [{
         "url": "https://socialprescribing.org/StructureDefinition/webhook-secret",
         "valueString": "whsec_VGhpcyBpcyBhbiBleGFtcGxlIGFuZCBubyBzZWNyZXQ="}],
       "status": "active", "reason": "Show our patients' referrals as they move",
       "criteria": "Task?requester=M82002",
       "channel": {"type": "rest-hook", "endpoint": "https://gp.example/hooks/social-prescribing",
         "payload": "application/fhir+json"}}
      """;

  static final String NOT_PUBLIC =
      """
      {"resourceType": "OperationOutcome", "issue": [{"severity": "error",
       "code": "not-supported", "details": {"coding": [{
         "system": "https://fhir.nhs.uk/Codesystem/http-error-codes",
         "code": "REC_UNPROCESSABLE_ENTITY"}]},
       "diagnostics": "The endpoint does not lie on a public address."}]}
      """;

  private SubscriptionExamples() {}
}
