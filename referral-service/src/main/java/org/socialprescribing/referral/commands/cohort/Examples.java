package org.socialprescribing.referral.commands.cohort;

/** Requests and answers for the description of the interface. Nobody in them exists. */
final class Examples {
  static final String LIST =
      """
      NHS_NUMBER,GIVEN_NAME,FAMILY_NAME,BIRTH_DATE,POSTCODE,PRACTICE_CODE,NEEDS,REASON
      9990000018,Ada,Fictitious,1950-04-01,SY1 1AA,M82002,loneliness,Lives alone
      ,Ben,Sample,1948-11-30,SY1 1AB,M82002,,
      """;

  static final String TAKEN =
      """
      {"cohortId": "5f3d2c1b-0a9e-4d8c-b7a6-95e4d3c2b1a0", "lines": 3, "waiting": 0, "offered": 1,
       "notOffered": [
         {"line": 3, "outcome": "open-referral"},
         {"line": 4, "outcome": "wrong-line", "column": "BIRTH_DATE",
          "remark": "BIRTH_DATE is no date like 1950-04-01."}]}
      """;

  static final String WRONG_COLUMNS =
      """
      {"type": "/problems/wrong-columns", "title": "Wrong columns", "status": 400,
       "detail": "The column GIVEN_NAME is missing.", "violations": []}
      """;

  static final String NOT_YOURS =
      """
      {"type": "/problems/not-found", "title": "Not found", "status": 404,
       "detail": "There is no such PCN among yours.", "violations": []}
      """;

  static final String TOO_LONG =
      """
      {"type": "/problems/too-many-lines", "title": "Too many lines", "status": 413,
       "detail": "A list has at most 10000 lines: split it.", "violations": []}
      """;

  private Examples() {}
}
