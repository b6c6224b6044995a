package org.socialprescribing.referral.views.matches;

/** What the documentation shows. */
final class MatchExamples {
  static final String PAGE =
      """
      {"items": [{"matchId": "7b1f7c0a-2f0e-3c55-8d6f-5a3a2f1c9e10",
        "persons": ["0192f5a6-51d2-7f10-8a44-9c0e7d2b4a11", "0192f5a6-6a10-7b3e-9f02-1c5d8e7a9b22"],
        "agreeing": ["family-name-and-birth-date"], "suggestedOn": "2026-11-12",
        "status": "suggested", "version": 1}]}
      """;

  static final String COMPARISON =
      """
      {"matchId": "7b1f7c0a-2f0e-3c55-8d6f-5a3a2f1c9e10",
       "persons": ["0192f5a6-51d2-7f10-8a44-9c0e7d2b4a11", "0192f5a6-6a10-7b3e-9f02-1c5d8e7a9b22"],
       "agreeing": ["family-name-and-birth-date"], "suggestedOn": "2026-11-12",
       "status": "suggested", "version": 1,
       "entries": [
         {"personId": "0192f5a6-51d2-7f10-8a44-9c0e7d2b4a11", "practiceCode": "M82002",
          "identity": {"nhsNumber": "9990000018", "nhsNumberStatus": "number-present-and-verified",
            "familyName": "Fictitious", "givenName": "Ada Mary", "birthDate": "1950-04-01",
            "postcode": "SY1 1AA"}},
         {"personId": "0192f5a6-6a10-7b3e-9f02-1c5d8e7a9b22",
          "identity": {"nhsNumberStatus": "number-not-present-and-trace-not-required",
            "familyName": "Fictitious", "givenName": "Ada", "birthDate": "1950-04-01",
            "postcode": "SY1 1AA"}}]}
      """;

  private MatchExamples() {}
}
