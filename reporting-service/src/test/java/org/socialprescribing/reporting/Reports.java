package org.socialprescribing.reporting;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.socialprescribing.platform.testing.Tokens;

/** Reads reports over HTTP as the analyst of an ICB. */
record Reports(String icb) {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);

  JsonNode json(String path) {
    try {
      return JSON.readTree(text(path, "application/json"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Lines of cells, the header first. No value of these tests holds a comma. */
  List<List<String>> csv(String path) {
    return text(path, "text/csv").lines().map(line -> Arrays.asList(line.split(",", -1))).toList();
  }

  String text(String path, String mediaType) {
    return given()
        .auth()
        .oauth2(Tokens.of("icb-analyst").icb(icb).sign())
        .accept(mediaType)
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  static List<String> pcns(JsonNode report) {
    return StreamSupport.stream(report.path("rows").spliterator(), false)
        .map(row -> row.path("pcnCode").asText())
        .toList();
  }
}
