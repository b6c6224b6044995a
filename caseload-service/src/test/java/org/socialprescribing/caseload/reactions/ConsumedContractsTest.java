package org.socialprescribing.caseload.reactions;

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

class ConsumedContractsTest {
  private static final Path CONTRACTS = Path.of("..", "contracts");

  static Stream<Arguments> consumed() {
    return Stream.of(
        Arguments.of(
            "referral/referral.accepted.v1",
            WhenReferralAcceptedThenOpenCase.ReferralAccepted.class),
        Arguments.of(
            "referral/referral.withdrawn.v1",
            WhenReferralWithdrawnThenCloseCase.ReferralWithdrawn.class),
        Arguments.of("person/person.erased.v1", WhenPersonErasedThenForgetTexts.PersonErased.class),
        Arguments.of("person/person.merged.v1", WhenPersonMergedThenCountOnce.PersonMerged.class),
        Arguments.of(
            "person/person.unmerged.v1", WhenPersonUnmergedThenCountTwice.PersonUnmerged.class),
        Arguments.of(
            "supervision/link-worker.registered.v1",
            WhenLinkWorkerRegisteredThenAddToRoster.LinkWorkerRegistered.class),
        Arguments.of(
            "supervision/link-worker.cleared.v1",
            WhenLinkWorkerClearedThenGiveCapacity.LinkWorkerCleared.class),
        Arguments.of(
            "supervision/link-worker.left.v1",
            WhenLinkWorkerLeftThenTakeCapacity.LinkWorkerLeft.class));
  }

  @ParameterizedTest
  @MethodSource("consumed")
  void every_field_that_a_reaction_uses_is_in_the_approved_sample(
      String contract, Class<? extends Record> shape) throws IOException {
    var sample = Files.readString(CONTRACTS.resolve(contract + ".sample.json"));

    assertThat(JsonShape.mapper().readValue(sample, shape))
        .satisfies(read -> assertThat(read).hasNoNullFieldsOrProperties());
    assertThat(shape.getRecordComponents())
        .extracting(RecordComponent::getName)
        .allSatisfy(name -> assertThat(sample).contains("\"" + name + "\""));
  }
}
