package org.socialprescribing.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The error bodies that the NHS Booking and Referral Standard prescribes. */
class OutcomesTest {

  @ParameterizedTest
  @CsvSource({
    "400, REC_BAD_REQUEST, invalid",
    "401, REC_UNAUTHORIZED, forbidden",
    "403, REC_FORBIDDEN, forbidden",
    "404, REC_NOT_FOUND, not-found",
    "405, REC_BAD_REQUEST, not-supported",
    "406, REC_NOT_ACCEPTABLE, processing",
    "408, REC_TIMEOUT, timeout",
    "409, REC_CONFLICT, conflict",
    "412, REC_CONFLICT, conflict",
    "413, REC_BAD_REQUEST, too-long",
    "415, REC_BAD_REQUEST, not-supported",
    "422, REC_UNPROCESSABLE_ENTITY, not-supported",
    "428, REC_BAD_REQUEST, required",
    "500, REC_SERVER_ERROR, exception",
    "501, REC_NOT_IMPLEMENTED, not-supported",
    "503, REC_SERVICE_UNAVAILABLE, transient"
  })
  void every_status_has_its_code_and_the_shape_of_the_standard(
      int status, String code, String issue) throws Exception {
    var outcome = new ObjectMapper().readTree(Fhir.write(Outcomes.of(status), Fhir.JSON));

    assertThat(names(outcome)).containsExactly("resourceType", "id", "meta", "issue");
    assertThat(outcome.at("/resourceType").asText()).isEqualTo("OperationOutcome");
    assertThat(outcome.at("/meta/profile")).hasSize(1);
    assertThat(outcome.at("/issue")).hasSize(1);
    var only = outcome.at("/issue/0");
    assertThat(names(only)).containsExactly("severity", "code", "details", "diagnostics");
    assertThat(only.at("/severity").asText()).isEqualTo("error");
    assertThat(only.at("/code").asText()).isEqualTo(issue);
    assertThat(only.at("/details/coding/0/system").asText())
        .isEqualTo("https://fhir.nhs.uk/Codesystem/http-error-codes");
    assertThat(only.at("/details/coding/0/code").asText()).isEqualTo(code);
    assertThat(only.at("/diagnostics").asText()).isNotBlank();
  }

  private static List<String> names(JsonNode node) {
    var names = new ArrayList<String>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
