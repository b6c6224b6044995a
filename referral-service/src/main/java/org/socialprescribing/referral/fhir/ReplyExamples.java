package org.socialprescribing.referral.fhir;

/** Examples of what the referrer reads back. */
final class ReplyExamples {
  static final String HISTORY =
      """
      {"resourceType": "Bundle", "type": "history", "total": 2, "entry": [
        {"fullUrl": "Task/3c00addc-fc0d-46fa-b9f1-dfdf33368219",
         "resource": {"resourceType": "Task", "id": "3c00addc-fc0d-46fa-b9f1-dfdf33368219",
           "meta": {"versionId": "2"}, "status": "accepted", "intent": "order",
           "contained": [{"resourceType": "Provenance", "id": "step",
             "recorded": "2026-11-03T10:15:00Z", "activity": {"text": "accepted"},
             "agent": [{"type": {"text": "service"},
               "who": {"display": "The social prescribing service",
                 "identifier": {"system": "https://fhir.nhs.uk/Id/ods-organization-code",
                   "value": "U60057"}}}]}],
           "relevantHistory": [{"reference": "#step"}]},
         "request": {"method": "PUT", "url": "Task/3c00addc-fc0d-46fa-b9f1-dfdf33368219"},
         "response": {"status": "200", "etag": "W/\\"2\\""}}]}
      """;

  static final String SEARCH =
      """
      {"resourceType": "Bundle", "type": "searchset",
       "link": [{"relation": "since", "url": "/fhir/Task?cursor=ODEyLjNjMDA&_count=50"}],
       "entry": [{"fullUrl": "Task/3c00addc-fc0d-46fa-b9f1-dfdf33368219",
         "resource": {"resourceType": "Task", "id": "3c00addc-fc0d-46fa-b9f1-dfdf33368219",
           "status": "in-progress", "intent": "order"}, "search": {"mode": "match"}}]}
      """;

  static final String MESSAGE_BACK =
      """
      {"resourceType": "Composition", "id": "3c00addc-fc0d-46fa-b9f1-dfdf33368219",
       "status": "final", "type": {"text": "Message back to GP and referrer"},
       "date": "2026-11-20T16:05:00Z", "title": "Social prescribing: message back",
       "section": [{"title": "What was done", "text": {"status": "generated",
         "div": "<div xmlns=\\"http://www.w3.org/1999/xhtml\\"><p>8 contacts took place.</p></div>"}}]}
      """;

  private ReplyExamples() {}
}
