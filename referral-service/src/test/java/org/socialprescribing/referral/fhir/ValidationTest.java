package org.socialprescribing.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialprescribing.referral.fhir.validation.Finding;
import org.socialprescribing.referral.fhir.validation.Finding.Severity;
import org.socialprescribing.referral.fhir.validation.Finding.Source;
import org.socialprescribing.referral.fhir.validation.Validation;

class ValidationTest {
  private static final String PERSON =
      """
      {"resourceType": "Patient",
       "meta": {"profile": ["https://fhir.hl7.org.uk/StructureDefinition/UKCore-Patient"]},
       "identifier": [{"system": "https://fhir.nhs.uk/Id/nhs-number", "value": "9990000018"}],
       "name": [{"family": "Example", "given": ["Ada"]}],
       "telecom": [{"system": "phone", "value": "07700 900001"}],
       "contact": [{"name": {"family": "Sample"}, "period": {"start": "2020", "end": "2021"}}],
       "birthDate": "1951-07-14"}
      """;

  @Test
  void nothing_is_held_against_a_good_patient() {
    assertThat(of(PERSON)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "Example"            | 7                      | Patient.name[0].family          | invalid
          ["Ada"]              | "Ada"                  | Patient.name[0].given           | structure
          ["Ada"]              | ["Ada", ""]            | Patient.name[0].given[1]        | invalid
          "phone"              | "pigeon"               | Patient.telecom[0].system       | code-invalid
          "system": "phone",   | ` `                    | Patient.telecom[0]              | invariant
          {"family": "Sample"} | {}                     | Patient.contact[0].name         | invariant
          "end": "2021"        | "end": "2019"          | Patient.contact[0].period       | invariant
          "1951-07-14"         | "1951-02-29"           | Patient.birthDate               | invalid
          "birthDate"          | "deceasedString"       | Patient.deceasedString          | structure
          "birthDate"          | "deceasedDateTime"     | ` `                             | ` `
          "9990000018"         | "999000001"            | Patient.identifier[0].value     | value
          """)
  void a_fault_is_told_with_its_place(String part, String other, String path, String code) {
    var body = PERSON.replace(part, other);
    assertThat(body).isNotEqualTo(PERSON);
    if (path.isBlank()) {
      assertThat(of(body)).isEmpty();
    } else {
      assertThat(of(body))
          .singleElement()
          .satisfies(
              it -> {
                assertThat(it.path()).isEqualTo(path);
                assertThat(it.code()).isEqualTo(code);
                assertThat(it.isError()).isTrue();
              });
    }
  }

  @Test
  void a_last_digit_that_does_not_fit_is_a_warning() {
    assertThat(of(PERSON.replace("9990000018", "9990000019")))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.severity()).isEqualTo(Severity.WARNING);
              assertThat(it.path()).isEqualTo("Patient.identifier[0].value");
            });
  }

  @Test
  void a_profile_speaks_only_where_it_is_claimed() {
    var two =
        PERSON.replace(
            "\"identifier\": [",
            "\"identifier\": [{\"system\": \"https://fhir.nhs.uk/Id/nhs-number\"},");
    assertThat(of(two))
        .extracting(Finding::path)
        .containsExactlyInAnyOrder("Patient.identifier", "Patient.identifier[0].value");
    assertThat(of(two)).extracting(Finding::source).containsOnly(Source.PROFILE);
    assertThat(of(two.replaceFirst("\"meta\".*\n", ""))).isEmpty();
  }

  @Test
  void a_hostile_number_of_faults_is_told_in_part() {
    var many = "\"x\", ".repeat(5_000);
    assertThat(of(PERSON.replace("\"birthDate\"", "\"link\": [" + many + "\"x\"], \"birthDate\"")))
        .hasSize(100);
  }

  private static List<Finding> of(String json) {
    try {
      return Validation.of((ObjectNode) new ObjectMapper().readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
