package org.socialprescribing.referral.commands.selfreferral;

/** Examples of the API description; a test posts and reads them. */
final class Examples {
  static final String REQUEST =
      """
      {
        "givenName": "Ada", "familyName": "Example", "birthDate": "1951-07-14",
        "postcode": "SY1 1AA", "surgery": "Mytton Oak Medical Pract.",
        "contactBy": "phone", "phone": "07700 900001", "note": "After five, please.",
        "needs": ["loneliness", "physical-activity"],
        "reason": "I would like to get out more.", "consent": true
      }
      """;

  static final String RECEIVED = "{\"reference\": \"7KQ4-M2XR\"}";

  static final String FOUND =
      """
      {
        "reference": "7KQ4-M2XR", "referralId": "5f0d7f3e-5a3b-4a52-9a35-9a0b8ad1a4a4",
        "receivedAt": "2026-11-25T18:04:11Z"
      }
      """;

  static final String NOT_VALID =
      """
      {
        "type": "/problems/invalid-request", "title": "Invalid request", "status": 400,
        "detail": "Some fields are not valid.",
        "violations": [
          {"field": "phone", "message": "Enter the phone number on which we can reach you"}
        ]
      }
      """;

  static final String TOO_LARGE =
      """
      {
        "type": "/problems/content-too-large", "title": "Content too large", "status": 413,
        "detail": "The request is too large.", "violations": []
      }
      """;

  static final String WRONG_TYPE =
      """
      {
        "type": "/problems/unsupported-media-type", "title": "Unsupported media type",
        "status": 415, "detail": "Unsupported Media Type.", "violations": []
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

  static final String TOO_MANY =
      """
      {
        "type": "/problems/too-many-requests", "title": "Too many requests", "status": 429,
        "detail": "Too many requests for now: try again later.", "violations": []
      }
      """;

  static final String NOT_FOUND =
      """
      {
        "type": "/problems/not-found", "title": "Not found", "status": 404,
        "detail": "There is no such reference.", "violations": []
      }
      """;

  private Examples() {}
}
