package org.socialprescribing.referral.commands.referral;

/** Examples of the API description; a test posts and reads them. */
final class Examples {
  static final String REFERRAL =
      """
      {
        "person": {
          "nhsNumber": "9990000018", "familyName": "Example", "givenName": "Ada",
          "birthDate": "1951-07-14", "sex": "female", "ethnicCategory": "A",
          "postcode": "SY1 1AA", "phone": "07700 900001"
        },
        "practiceCode": "M82002",
        "source": "local-authority",
        "priority": "routine",
        "needs": ["loneliness", "money"],
        "reason": "Lives alone since the spring and would like company."
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

  private Examples() {}
}
