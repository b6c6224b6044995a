package org.socialprescribing.referral.commands.referral;

/** Examples of the API description; a test sends them. */
final class TriageExamples {
  static final String OFFER =
      """
      { "offeredOn": "2026-05-12" }
      """;

  static final String RETURN =
      """
      {
        "reason": "insufficient-information",
        "remark": "Please tell us how we may reach the person."
      }
      """;

  static final String RESUBMIT =
      """
      {
        "priority": "urgent",
        "needs": ["loneliness", "housing"],
        "reason": "Lives alone and was told to leave the flat. Prefers a call after noon."
      }
      """;

  static final String ASK =
      """
      { "about": "contact-details", "question": "Which number may we call, and when?" }
      """;

  static final String TELL =
      """
      { "answer": "The daughter's number is in the record; after noon is best." }
      """;

  static final String REDIRECT =
      """
      { "pcnCode": "U26345", "practiceCode": "M82004", "reason": "registered-elsewhere" }
      """;

  private TriageExamples() {}
}
