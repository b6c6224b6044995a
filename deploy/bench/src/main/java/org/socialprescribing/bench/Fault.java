package org.socialprescribing.bench;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A change to a good body, one at a time.
 *
 * @param was part of the body
 * @param is what is sent in its place
 */
record Fault(String name, String was, String is) {

  /** Changes that leave the body valid FHIR. */
  static final List<Fault> HARMLESS =
      List.of(
          new Fault("as it is", "", ""),
          new Fault("intent proposal", "\"order\"", "\"proposal\""),
          new Fault("priority asap", "\"routine\"", "\"asap\""),
          new Fault("no category", "\"category\": [{\"text\": \"Social prescribing\"}],", ""),
          new Fault("born in a year", "-03-17\"", "\""),
          new Fault(
              "authored on a day",
              "\"authoredOn\": \"2026-11-02T09:00:00Z\"",
              "\"authoredOn\": \"2026-11-02\""),
          new Fault("two notes", "\"note\": [", "\"note\": [{\"text\": \"Second.\"},"));

  /** Changes that FHIR forbids. */
  static final List<Fault> FORBIDDEN =
      List.of(
          new Fault("no status", "\"status\": \"active\",", ""),
          new Fault("no intent", "\"intent\": \"order\",", ""),
          new Fault("no subject", "\"subject\": {\"reference\": \"#patient\"},", ""),
          new Fault("status no code", "\"active\"", "\"begun\""),
          new Fault("intent no code", "\"order\"", "\"wish\""),
          new Fault("priority no code", "\"routine\"", "\"soonish\""),
          new Fault("gender no code", "\"female\"", "\"lady\""),
          new Fault("contact system no code", "\"phone\"", "\"pigeon\""),
          new Fault("name use no code", "\"official\"", "\"proper\""),
          new Fault("birth date no date", "-03-17\"", "-13-41\""),
          new Fault(
              "authored on no date",
              "\"authoredOn\": \"2026-11-02T09:00:00Z\"",
              "\"authoredOn\": \"yesterday\""),
          new Fault(
              "time without zone",
              "\"authoredOn\": \"2026-11-02T09:00:00Z\"",
              "\"authoredOn\": \"2026-11-02T09:00:00\""),
          new Fault("unknown element", "\"status\":", "\"colour\": \"red\", \"status\":"),
          new Fault("unknown element of the patient", "\"gender\":", "\"age\": 61, \"gender\":"),
          new Fault("text for a list", "[{\"text\": \"Social prescribing\"}]", "\"social\""),
          new Fault("text for an object", "{\"reference\": \"#patient\"}", "\"#patient\""),
          new Fault("contained is absent", "\"#patient\"", "\"#nobody\""),
          new Fault("empty string", "\"Example Surgery\"", "\"\""),
          new Fault("note without text", "\"text\": \"Would like", "\"time\": \"Would like"),
          new Fault(
              "period turned round",
              "{\"start\": \"2026-11-02T09:00:00Z\"}",
              "{\"start\": \"2026-11-02T09:00:00Z\", \"end\": \"2026-11-01T09:00:00Z\"}"),
          new Fault(
              "two values for one choice",
              "\"authoredOn\":",
              "\"occurrenceDateTime\": \"2026-11-02T09:00:00Z\", \"authoredOn\":"),
          new Fault("another resource", "\"ServiceRequest\"", "\"Observation\""),
          new Fault("not closed", "\"note\":", "\"note\": {"));

  /** The body of a number with this one change. */
  String in(String body) {
    if (!was.isEmpty() && !body.contains(was)) {
      throw new IllegalStateException("Not in the body: " + was);
    }
    return was.isEmpty()
        ? body
        : body.replaceFirst(Pattern.quote(was), Matcher.quoteReplacement(is));
  }
}
