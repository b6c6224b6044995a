package org.socialprescribing.referral.fhir;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** The headers that BaRS prescribes, checked. */
record MessageHeaders(UUID requestId, UUID correlationId) {
  private static final List<String> CONTEXT =
      List.of("NHSD-Target-Identifier", "NHSD-End-User-Organisation", "NHSD-Requesting-Software");
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads them.
   *
   * @throws FhirProblem when one is missing or wrong
   */
  static MessageHeaders of(HttpHeaders headers) {
    var ids = new MessageHeaders(id(headers, "X-Request-Id"), id(headers, "X-Correlation-Id"));
    CONTEXT.forEach(name -> requireObject(name, required(headers, name)));
    return ids;
  }

  private static UUID id(HttpHeaders headers, String name) {
    var text = required(headers, name);
    if (!text.matches("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")) {
      throw FhirProblem.wrong("The header " + name + " is not a UUID.");
    }
    return UUID.fromString(text);
  }

  private static String required(HttpHeaders headers, String name) {
    var text = headers.getHeaderString(name);
    if (text == null || text.isBlank()) {
      throw FhirProblem.missing("The header " + name);
    }
    return text.strip();
  }

  /** Each is a JSON object in Base64. */
  private static void requireObject(String name, String value) {
    try {
      var decoded = new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
      if (JSON.readTree(decoded).isObject()) {
        return;
      }
    } catch (IllegalArgumentException | JsonProcessingException e) {
      // falls through to the one answer
    }
    throw FhirProblem.wrong("The header " + name + " is not a JSON object in Base64.");
  }
}
