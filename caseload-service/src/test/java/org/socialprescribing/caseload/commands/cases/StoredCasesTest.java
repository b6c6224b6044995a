package org.socialprescribing.caseload.commands.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialprescribing.caseload.domain.cases.CaseEvent;
import org.socialprescribing.platform.json.JsonShape;

/** What was once stored can be read for ever. Add a line for each new shape, never change one. */
class StoredCasesTest {
  private static final ObjectMapper JSON = JsonShape.mapper();

  record Stored(String name, String payload) {}

  static Stream<Stored> samples() {
    return Stream.of(
        new Stored(
            "case-opened.v1",
            """
            {"referral": "r-1", "person": "p-1", "practice": "A81001", "pcn": "U12345",
             "openedOn": "2026-05-12"}
            """),
        new Stored(
            "case-allocated.v1",
            """
            {"referral": "r-1", "person": "p-1", "linkWorker": "lw-1",
             "complexity": "very-complex", "weight": 2.5, "allocatedOn": "2026-05-14",
             "override": {"by": "manager-1", "reason": "no-other-capacity"}}
            """),
        new Stored(
            "contact-recorded.v1",
            """
            {"contact": "k-1", "linkWorker": "lw-1", "on": "2026-05-20", "format": "face-to-face",
             "attendance": "did-not-attend", "minutes": 5,
             "note": {"subject": "p-1", "ciphertext": "c2VhbGVk"}}
            """),
        new Stored(
            "plan-agreed.v1",
            """
            {"agreedOn": "2026-05-27", "goals": [{"subject": "p-1", "ciphertext": "c2VhbGVk"}],
             "reviewOn": "2026-07-22"}
            """),
        new Stored(
            "case-put-on-hold.v1",
            """
            {"on": "2026-06-10", "reason": "awaiting-community-offer"}
            """),
        new Stored(
            "case-resumed.v1",
            """
            {"on": "2026-06-24"}
            """),
        new Stored(
            "case-closed.v1",
            """
            {"referral": "r-1", "person": "p-1", "closedOn": "2026-08-05",
             "outcome": "moved-away", "contactsAttended": 3,
             "summary": {"subject": "p-1", "ciphertext": "c2VhbGVk"}}
            """));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void what_was_stored_is_read_and_written_the_same(Stored sample) throws IOException {
    var event = StoredCases.TYPES.read(JSON, sample.name(), sample.payload());

    assertThat(StoredCases.TYPES.nameOf(event)).isEqualTo(sample.name());
    assertThat(JSON.readTree(JSON.writeValueAsString(event)))
        .isEqualTo(JSON.readTree(sample.payload()));
  }

  @Test
  void every_event_has_a_sample() {
    var read =
        samples()
            .map(it -> StoredCases.TYPES.read(JSON, it.name(), it.payload()).getClass().getName());
    var all = Stream.of(CaseEvent.class.getPermittedSubclasses()).map(Class::getName);

    assertThat(read).containsExactlyInAnyOrderElementsOf(all.toList());
  }
}
