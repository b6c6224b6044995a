package org.socialprescribing.referral.fhir;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One of the media types that an {@code Accept} header names.
 *
 * @param parameters with names in lower case
 */
record MediaRange(String type, Map<String, String> parameters) {
  /** The version of the NHS Booking and Referral Standard that is spoken here. */
  static final String VERSION = "1.4.0";

  static MediaRange of(String text) {
    var parts = text.split(";", -1);
    var parameters = new HashMap<String, String>();
    for (var i = 1; i < parts.length; i++) {
      var pair = parts[i].split("=", 2);
      if (pair.length == 2) {
        parameters.put(pair[0].strip().toLowerCase(Locale.ROOT), pair[1].strip().replace("\"", ""));
      }
    }
    return new MediaRange(parts[0].strip().toLowerCase(Locale.ROOT), parameters);
  }

  boolean canBeGiven() {
    return quality() > 0
        && format().isPresent()
        && parameters.getOrDefault("version", VERSION).equals(VERSION)
        && parameters.getOrDefault("fhirversion", "4.0").startsWith("4.0");
  }

  Optional<String> format() {
    return switch (type) {
      case Fhir.JSON, "application/json", "application/json+fhir", "application/*", "*/*" ->
          Optional.of(Fhir.JSON);
      case Fhir.XML, "application/xml", "application/xml+fhir", "text/xml" -> Optional.of(Fhir.XML);
      default -> Optional.empty();
    };
  }

  double quality() {
    try {
      return Double.parseDouble(parameters.getOrDefault("q", "1"));
    } catch (NumberFormatException e) {
      return 1;
    }
  }
}
