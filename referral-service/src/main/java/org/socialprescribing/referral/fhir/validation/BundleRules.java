package org.socialprescribing.referral.fhir.validation;

import static org.socialprescribing.referral.fhir.validation.Invariants.rule;
import static org.socialprescribing.referral.fhir.validation.Json.has;
import static org.socialprescribing.referral.fhir.validation.Json.hasAny;
import static org.socialprescribing.referral.fhir.validation.Json.objects;
import static org.socialprescribing.referral.fhir.validation.Json.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What R4 asks of Bundles. */
final class BundleRules {
  private static final Set<String> FOUND = Set.of("searchset", "history");
  private static final Set<String> ASKING = Set.of("batch", "transaction", "history");
  private static final Set<String> ANSWERING =
      Set.of("batch-response", "transaction-response", "history");

  static final List<Check> OF_BUNDLES =
      List.of(
          rule(
              "bdl-1",
              it -> !has(it, "total") || is(it, FOUND),
              "Leave total away: only what was searched for has one."),
          rule(
              "bdl-2",
              it -> is(it, Set.of("searchset")) || none(it, "search"),
              "Leave search away: only what was searched for has it."),
          rule(
              "bdl-3",
              it -> is(it, ASKING) ? all(it, "request") : none(it, "request"),
              "Give each entry of a transaction or batch a request, and no other."),
          rule(
              "bdl-4",
              it -> is(it, ANSWERING) ? all(it, "response") : none(it, "response"),
              "Leave response away: only an answer to a transaction or batch has it."),
          rule("bdl-7", BundleRules::isUnique, "Give each entry a fullUrl of its own."),
          rule(
              "bdl-9",
              it -> !is(it, Set.of("document")) || hasAll(it, "identifier"),
              "Give a document an identifier with system and value."),
          rule(
              "bdl-10",
              it -> !is(it, Set.of("document")) || has(it, "timestamp"),
              "Give a document a timestamp."),
          rule(
              "bdl-11",
              it -> !is(it, Set.of("document")) || startsWith(it, "Composition"),
              "Begin a document with its Composition."),
          rule(
              "bdl-12",
              it -> !is(it, Set.of("message")) || startsWith(it, "MessageHeader"),
              "Begin a message with its MessageHeader."));

  static final List<Check> OF_ENTRIES =
      List.of(
          rule(
              "bdl-5",
              it -> hasAny(it, "resource", "request", "response"),
              "Give the entry a resource."),
          rule(
              "bdl-8",
              it -> !text(it, "fullUrl").contains("/_history/"),
              "Leave the version out of fullUrl: it belongs to meta.versionId."));

  private BundleRules() {}

  private static boolean is(ObjectNode it, Set<String> types) {
    return types.contains(text(it, "type"));
  }

  private static boolean all(ObjectNode it, String name) {
    return objects(it, "entry").stream().allMatch(entry -> has(entry, name));
  }

  private static boolean none(ObjectNode it, String name) {
    return objects(it, "entry").stream().noneMatch(entry -> has(entry, name));
  }

  private static boolean hasAll(ObjectNode it, String identifier) {
    return objects(it, identifier).stream()
        .anyMatch(one -> has(one, "system") && has(one, "value"));
  }

  private static boolean startsWith(ObjectNode it, String type) {
    var entries = objects(it, "entry");
    return !entries.isEmpty()
        && text(entries.getFirst(), "resource").isEmpty()
        && type.equals(entries.getFirst().path("resource").path("resourceType").asText());
  }

  private static boolean isUnique(ObjectNode it) {
    var seen = new HashSet<String>();
    return is(it, Set.of("history"))
        || objects(it, "entry").stream()
            .filter(entry -> has(entry, "fullUrl"))
            .allMatch(
                entry ->
                    seen.add(
                        text(entry, "fullUrl")
                            + "|"
                            + entry.path("resource").path("meta").path("versionId").asText("")));
  }
}
