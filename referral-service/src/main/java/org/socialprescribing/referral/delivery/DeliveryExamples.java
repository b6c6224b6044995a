package org.socialprescribing.referral.delivery;

/** Examples of the documentation. */
final class DeliveryExamples {
  static final String LIST =
      """
      {"items": [{"deliveryId": "5b1f7a52-7c1e-4a07-9d63-6c5e1e0f3a21", "number": 41,
        "referralId": "3c00addc-fc0d-46fa-b9f1-dfdf33368219", "referralVersion": 3,
        "status": "dead", "attempts": 83, "queuedAt": "2026-11-20T09:15:00Z",
        "dueAt": "2026-11-23T09:10:00Z", "settledAt": "2026-11-23T09:15:04Z",
        "lastStatus": 503, "lastError": "http-status-503"}]}
      """;

  private DeliveryExamples() {}
}
