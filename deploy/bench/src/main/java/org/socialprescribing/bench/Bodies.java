package org.socialprescribing.bench;

import java.util.Locale;

/** Referrals as a GP system would post them. Every one is another request about another person. */
final class Bodies {
  /** One of the demo's practices, which belongs to a network. */
  static final String PRACTICE = "M82002";

  private Bodies() {}

  /** What the sender calls the request. */
  static String identifier(int number) {
    return String.format(Locale.ROOT, "R-%07d", number);
  }

  static String of(int number) {
    return String.format(
        Locale.ROOT,
        """
            {
              "resourceType": "ServiceRequest",
              "contained": [
                {
                  "resourceType": "Patient",
                  "id": "patient",
                  "identifier": [
                    {"system": "https://fhir.nhs.uk/Id/nhs-number", "value": "%s"}
                  ],
                  "name": [{"use": "official", "family": "Sample-%07d", "given": ["Avery", "Jo"]}],
                  "telecom": [{"system": "phone", "value": "01632 960%03d", "use": "home"}],
                  "gender": "female",
                  "birthDate": "19%02d-03-17",
                  "address": [
                    {"use": "home", "line": ["1 Example Street"], "city": "Testford",
                     "postalCode": "ZZ99 3VZ"}
                  ],
                  "generalPractitioner": [
                    {"identifier": {"system": "https://fhir.nhs.uk/Id/ods-organization-code",
                                    "value": "M82002"}}
                  ]
                }
              ],
              "identifier": [{"system": "https://gp.bench.example/Id/referral", "value": "%s"}],
              "status": "active",
              "intent": "order",
              "category": [{"text": "Social prescribing"}],
              "priority": "routine",
              "code": {
                "coding": [{"system": "http://snomed.info/sct", "code": "871731000000106",
                            "display": "Referral to social prescribing service"}]
              },
              "subject": {"reference": "#patient"},
              "occurrencePeriod": {"start": "2026-11-02T09:00:00Z"},
              "authoredOn": "2026-11-02T09:00:00Z",
              "requester": {
                "identifier": {"system": "https://fhir.nhs.uk/Id/ods-organization-code",
                               "value": "M82002"},
                "display": "Example Surgery"
              },
              "reasonCode": [
                {"coding": [{"system": "http://snomed.info/sct", "code": "105412007",
                             "display": "Social isolation"}],
                 "text": "Lives alone and sees nobody for days."}
              ],
              "note": [{"text": "Would like company on weekdays. Finds stairs hard. Please ring first."}]
            }
            """,
        NhsNumbers.at(number),
        number,
        number % 1000,
        20 + number % 80,
        identifier(number));
  }
}
