package org.socialprescribing.referral.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialprescribing.platform.json.JsonShape;

/** What capacity is measured by is in the approved samples of others. */
class CapacityContractTest {
  private static final Path CONTRACTS = Path.of("../contracts");

  static Stream<Arguments> consumed() {
    return Stream.of(
        Arguments.of("caseload/case.opened.v1", WhenCaseMovesThenKeepItsFacts.Opened.class),
        Arguments.of("caseload/case.allocated.v1", WhenCaseMovesThenKeepItsFacts.Allocated.class),
        Arguments.of("caseload/case.put-on-hold.v1", WhenCaseMovesThenKeepItsFacts.Moved.class),
        Arguments.of("caseload/case.resumed.v1", WhenCaseMovesThenKeepItsFacts.Moved.class),
        Arguments.of("caseload/case.closed.v1", WhenCaseMovesThenKeepItsFacts.Closed.class),
        Arguments.of(
            "supervision/link-worker.registered.v1",
            WhenLinkWorkerChangesThenKnowCapacity.LinkWorkerRegistered.class),
        Arguments.of(
            "supervision/link-worker.cleared.v1",
            WhenLinkWorkerChangesThenKnowCapacity.LinkWorkerCleared.class),
        Arguments.of(
            "supervision/link-worker.left.v1",
            WhenLinkWorkerChangesThenKnowCapacity.LinkWorkerLeft.class));
  }

  @ParameterizedTest
  @MethodSource("consumed")
  void every_field_that_a_reaction_uses_is_in_the_approved_sample(
      String contract, Class<? extends Record> shape) throws IOException {
    var sample = Files.readString(CONTRACTS.resolve(contract + ".sample.json"));

    assertThat(JsonShape.mapper().readValue(sample, shape)).hasNoNullFieldsOrProperties();
    assertThat(shape.getRecordComponents())
        .extracting(RecordComponent::getName)
        .allSatisfy(name -> assertThat(sample).contains("\"" + name + "\""));
  }
}
