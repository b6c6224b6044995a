package org.socialprescribing.caseload.published;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialprescribing.caseload.commands.cases.StoredCases;
import org.socialprescribing.caseload.domain.LinkWorkerId;
import org.socialprescribing.caseload.domain.PcnCode;
import org.socialprescribing.caseload.domain.PersonId;
import org.socialprescribing.caseload.domain.cases.Attendance;
import org.socialprescribing.caseload.domain.cases.CaseEvent;
import org.socialprescribing.caseload.domain.cases.CeilingOverride;
import org.socialprescribing.caseload.domain.cases.ContactId;
import org.socialprescribing.caseload.domain.cases.Format;
import org.socialprescribing.caseload.domain.cases.HoldReason;
import org.socialprescribing.caseload.domain.cases.Outcome;
import org.socialprescribing.caseload.domain.cases.PracticeCode;
import org.socialprescribing.caseload.domain.cases.ReferralId;
import org.socialprescribing.caseload.domain.safecaseload.Complexity;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.platform.eventstore.Metadata;
import org.socialprescribing.platform.eventstore.Recorded;
import org.socialprescribing.platform.eventstore.StreamId;
import org.socialprescribing.platform.json.JsonShape;
import org.socialprescribing.platform.relay.PublishedEvent;

class CaseloadContractTest {
  private static final Path CONTRACTS = Path.of("..", "contracts", "caseload");
  private static final String CASE = "0192f5a6-8a11-7c3b-9d5e-6a4f1b2c5d01";
  private static final ReferralId REFERRAL = new ReferralId("0192f5a6-6f0e-7c3b-9d5e-3a4f1b2c5d6e");
  private static final PersonId PERSON = new PersonId("0192f5a6-51d2-7f10-8a44-9c0e7d2b4a11");
  private static final LinkWorkerId WORKER = new LinkWorkerId("lw-7f3a");
  private static final Sealed TEXT = new Sealed(PERSON.value(), "c2VhbGVk");
  private static final ObjectMapper JSON = JsonShape.mapper();

  static Stream<CaseEvent> events() {
    return Stream.of(
        new CaseEvent.CaseOpened(
            REFERRAL,
            PERSON,
            new PracticeCode("A81001"),
            new PcnCode("U12345"),
            LocalDate.of(2026, 5, 12)),
        new CaseEvent.CaseAllocated(
            REFERRAL,
            PERSON,
            WORKER,
            Complexity.COMPLEX,
            new BigDecimal("1.5"),
            LocalDate.of(2026, 5, 14),
            new CeilingOverride(
                "7d0a4f52-1a53-4f0e-9a2b-0c8f5f6f2a10", CeilingOverride.Reason.URGENT_NEED)),
        new CaseEvent.ContactRecorded(
            new ContactId("0192f5a6-9b22-7d4c-8e6f-7b5a2c3d6e02"),
            WORKER,
            LocalDate.of(2026, 5, 20),
            Format.HOME_VISIT,
            Attendance.ATTENDED,
            50,
            TEXT),
        new CaseEvent.PlanAgreed(
            LocalDate.of(2026, 5, 27), List.of(TEXT, TEXT), LocalDate.of(2026, 7, 22)),
        new CaseEvent.CasePutOnHold(LocalDate.of(2026, 6, 10), HoldReason.IN_HOSPITAL),
        new CaseEvent.CaseResumed(LocalDate.of(2026, 6, 24)),
        new CaseEvent.CaseClosed(
            REFERRAL, PERSON, LocalDate.of(2026, 8, 5), Outcome.COMPLETED, 8, TEXT));
  }

  @ParameterizedTest
  @MethodSource("events")
  void what_is_published_is_the_approved_sample(CaseEvent event) throws IOException {
    var published = published(event);

    assertThat(published.topic()).isEqualTo("caseload.events");
    assertThat(published.key()).isEqualTo(CASE);
    assertThat(JSON.readTree(JSON.writeValueAsBytes(published.data())))
        .isEqualTo(read(published.type() + ".sample.json"));
  }

  @ParameterizedTest
  @MethodSource("events")
  void every_sample_keeps_to_its_schema(CaseEvent event) throws IOException {
    var type = published(event).type();
    var schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(read(type + ".schema.json"));

    assertThat(schema.validate(read(type + ".sample.json"))).isEmpty();
  }

  @Test
  void every_contract_is_published_and_every_code_is_in_it() throws IOException {
    try (var files = Files.list(CONTRACTS)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              events()
                  .map(event -> published(event).type())
                  .flatMap(type -> Stream.of(type + ".schema.json", type + ".sample.json"))
                  .toList());
    }
    assertCodes("case.allocated.v1", "complexity", Complexity.values());
    assertCodes("case.contact-recorded.v1", "format", Format.values());
    assertCodes("case.contact-recorded.v1", "attendance", Attendance.values());
    assertCodes("case.put-on-hold.v1", "reason", HoldReason.values());
    assertCodes("case.closed.v1", "outcome", Outcome.values());
  }

  private static void assertCodes(
      String type, String field, org.socialprescribing.platform.decider.Coded[] constants)
      throws IOException {
    assertThat(read(type + ".schema.json").at("/properties/" + field + "/enum"))
        .extracting(JsonNode::asText)
        .containsExactlyElementsOf(Stream.of(constants).map(constant -> constant.code()).toList());
  }

  private static PublishedEvent published(CaseEvent event) {
    var recorded =
        new Recorded<>(
            1,
            new StreamId(StoredCases.STREAM, CASE),
            1,
            UUID.randomUUID(),
            event,
            Metadata.of("test"),
            Instant.EPOCH);
    return new CasePublication().translate(recorded).orElseThrow();
  }

  private static JsonNode read(String file) throws IOException {
    return JSON.readTree(Files.readString(CONTRACTS.resolve(file)));
  }
}
