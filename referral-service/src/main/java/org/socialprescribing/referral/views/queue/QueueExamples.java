package org.socialprescribing.referral.views.queue;

/** Examples of the API description. */
final class QueueExamples {
  static final String QUEUE =
      """
      {
        "items": [
          {
            "referralId": "5f0d7f3e-5a3b-4a52-9a35-9a0b8ad1a4a4",
            "personId": "0c9f8a9e-3a68-4f5e-9a2d-67a3f5a1f0d2",
            "status": "received",
            "priority": "urgent",
            "source": "local-authority",
            "needs": ["loneliness", "money"],
            "practiceCode": "M82002",
            "pcnCode": "U60057",
            "receivedOn": "2026-05-11",
            "receivedAt": "2026-05-11T08:30:00Z",
            "ageWorkingDays": 1.2,
            "ageWorkingHours": 9.5,
            "turnSince": "2026-05-11T08:30:00Z",
            "response": "nudged",
            "dueAt": "2026-05-13T08:30:00Z",
            "version": 2
          }
        ],
        "nextCursor": "cDQy"
      }
      """;

  static final String COUNTS =
      """
      {
        "asAt": "2026-05-12T10:00:00Z",
        "waiting": 3,
        "byStatus": { "awaiting-information": 1, "received": 2 },
        "byResponse": { "in-time": 1, "nudged": 1, "paused": 1 },
        "urgent": 1,
        "oldestWorkingDays": 3.4
      }
      """;

  private QueueExamples() {}
}
