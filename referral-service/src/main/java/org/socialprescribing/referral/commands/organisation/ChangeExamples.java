package org.socialprescribing.referral.commands.organisation;

/** Examples of the API description. */
final class ChangeExamples {
  static final String MERGE =
      """
      {"into": "U26345", "name": "SHREWSBURY AND WEST PCN", "on": "2026-04-01"}
      """;

  static final String MERGE_BOARD =
      """
      {"into": "QUA", "name": "Black Country and Shropshire", "on": "2026-04-01"}
      """;

  static final String RENAME =
      """
      {"name": "SHREWSBURY CENTRAL PCN", "on": "2026-04-01"}
      """;

  static final String JOIN =
      """
      {"pcnCode": "U26345", "pcnName": "SOUTH WEST SHROPSHIRE PCN", "from": "2026-04-01"}
      """;

  static final String LEAVE = "{\"from\": \"2026-04-01\"}";

  static final String FOLLOWED = "{\"practices\": [\"M82002\", \"M82003\"]}";

  static final String MERGED_ALREADY =
      """
      {
        "type": "/problems/organisation-merged", "title": "Organisation merged", "status": 409,
        "detail": "U60057 merged into U26345 on 2026-04-01.", "violations": []
      }
      """;

  static final String IMPORTED =
      """
      {
        "accepted": 1, "unchanged": 51,
        "rejected": [
          {"line": 17, "column": "PCN_CODE",
            "reason": "PCN_CODE is neither U and five digits nor a lone U."}
        ],
        "moves": [
          {"practiceCode": "M82002", "before": "U60057", "after": "U26345", "on": "2026-04-01"}
        ],
        "successions": [
          {"kind": "pcn", "code": "U60057", "into": "U26345", "name": "SHREWSBURY AND WEST PCN",
            "on": "2026-04-01"}
        ]
      }
      """;

  static final String WRONG_COLUMNS =
      """
      {
        "type": "/problems/wrong-columns", "title": "Wrong columns", "status": 400,
        "detail": "The column ICB_CODE or STP_CODE is missing.", "violations": []
      }
      """;

  private ChangeExamples() {}
}
