package org.socialprescribing.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectTest {
  private static final String ID = "1f6a1f0e-32d2-4b6b-8a0e-000000000001";

  @ParameterizedTest
  @ValueSource(strings = {"Patient/", "https://here.example/fhir/Patient/"})
  void a_patient_of_this_server_is_known_by_id(String address) {
    assertThat(of(address + ID)).isEqualTo(new Subject.Known(UUID.fromString(ID)));
    assertThat(of(address + ID + "/_history/2")).isEqualTo(new Subject.Known(UUID.fromString(ID)));
  }

  @Test
  void an_address_that_never_comes_to_the_point_is_refused_at_once() {
    var endless = "http://a/Patient/".repeat(55_000);
    assertTimeout(
        Duration.ofSeconds(10),
        () -> assertThatThrownBy(() -> of(endless)).isInstanceOf(FhirProblem.class));
  }

  private static Subject of(String reference) {
    var request = new ServiceRequest().setSubject(new Reference(reference));
    return Subject.of(request, new Resources(List.of(), Map.of()), LocalDate.of(2026, 6, 1));
  }
}
