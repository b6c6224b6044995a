package org.socialprescribing.supervision.commands.linkworker;

/** Examples of the API description; a test posts them as they stand there. */
final class Examples {
  static final String REGISTRATION =
      """
      {
        "name": "Ada Example",
        "pcnCode": "U60057",
        "wte": 0.8,
        "employer": "vcse",
        "arrsFunded": true,
        "startedOn": "2024-04-01"
      }
      """;

  static final String SESSION =
      """
      {
        "kind": "clinical",
        "heldOn": "2024-04-18",
        "minutes": 60,
        "supervisorProfession": "general-practitioner"
      }
      """;

  private Examples() {}
}
