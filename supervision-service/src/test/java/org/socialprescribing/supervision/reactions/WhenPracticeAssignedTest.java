package org.socialprescribing.supervision.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.json.JsonShape;
import org.socialprescribing.supervision.published.Contracts;

class WhenPracticeAssignedTest {

  @Test
  void the_approved_sample_names_the_network() throws JsonProcessingException {
    var sample =
        Objects.requireNonNull(
            Contracts.samples().get("organisation/" + PracticeAssigned.TYPE), "no such sample");

    var assigned = JsonShape.mapper().treeToValue(sample, PracticeAssigned.class);
    assertThat(assigned.pcnCode()).isEqualTo(sample.path("pcnCode").asText()).isNotEmpty();
    assertThat(assigned.pcnName()).isEqualTo(sample.path("pcnName").asText()).isNotEmpty();
  }
}
