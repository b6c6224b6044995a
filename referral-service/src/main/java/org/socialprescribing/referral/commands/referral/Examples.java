package org.socialprescribing.referral.commands.referral;

/** Examples of the API description; a test posts and reads them. */
final class Examples {
  static final String REFERRAL =
      """
      {
        "person": {
          "nhsNumber": "9990000018", "familyName": "Example", "givenName": "Ada",
          "birthDate": "1951-07-14", "sex": "female", "ethnicCategory": "A",
          "postcode": "SY1 1AA", "phone": "07700 900001",
          "priorityGroups": ["lonely-or-isolated"],
          "accessNeeds": [
            {"kind": "interpreter", "language": "pl", "term": "Polish"},
            {"kind": "contact-method", "note": "By text message, her hearing is poor"}
          ]
        },
        "practiceCode": "M82002",
        "source": "local-authority",
        "priority": "routine",
        "needs": ["loneliness", "money"],
        "reason": "Lives alone since the spring and would like company.",
        "referrer": {
          "name": "Robin Fictional", "role": "Social worker", "service": "Adult social care",
          "organisation": "Sample Council", "organisationCode": "E06000051",
          "email": "robin@council.example", "phone": "01743 000000"
        },
        "consent": "person-agreed",
        "contact": {"by": "phone", "note": "Mornings. No messages, please."}
      }
      """;

  static final String ANSWER =
      """
      {
        "referralId": "5f0d7f3e-5a3b-4a52-9a35-9a0b8ad1a4a4",
        "personId": "0c9f8a9e-3a68-4f5e-9a2d-67a3f5a1f0d2",
        "status": "received",
        "practiceCode": "M82002",
        "pcnCode": "U60057",
        "nhsNumberStatus": "number-present-but-not-traced"
      }
      """;

  static final String NOT_VALID =
      """
      {
        "type": "/problems/invalid-request", "title": "Invalid request", "status": 400,
        "detail": "Some fields are not valid.",
        "violations": [{"field": "referrer", "message": "must say who refers"}]
      }
      """;

  static final String SOURCE_NOT_YOURS =
      """
      {
        "type": "/problems/source-not-yours", "title": "Source not yours", "status": 403,
        "detail": "Your token does not stand for pharmacy.", "violations": []
      }
      """;

  static final String NUMBER_NOT_VALID =
      """
      {
        "type": "/problems/nhs-number-not-valid", "title": "Nhs number not valid", "status": 409,
        "detail": "The NHS number fails its check digit.", "violations": []
      }
      """;

  static final String KEY_REUSED =
      """
      {
        "type": "/problems/idempotency-key-reused", "title": "Idempotency key reused",
        "status": 422, "detail": "This Idempotency-Key was used for another request.",
        "violations": []
      }
      """;

  private Examples() {}
}
