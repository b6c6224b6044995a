package org.socialprescribing.supervision.published;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.platform.eventstore.Metadata;
import org.socialprescribing.platform.eventstore.Recorded;
import org.socialprescribing.platform.eventstore.StreamId;
import org.socialprescribing.platform.json.JsonShape;
import org.socialprescribing.platform.relay.PublishedEvent;
import org.socialprescribing.supervision.domain.linkworker.Employer;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerEvent;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerEvent.LinkWorkerCleared;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerEvent.LinkWorkerLeft;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerEvent.LinkWorkerRegistered;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerEvent.ReflectionWritten;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerEvent.SupervisionSessionRecorded;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerId;
import org.socialprescribing.supervision.domain.linkworker.PcnCode;
import org.socialprescribing.supervision.domain.linkworker.Profession;
import org.socialprescribing.supervision.domain.linkworker.SessionId;
import org.socialprescribing.supervision.domain.linkworker.SupervisionKind;
import org.socialprescribing.supervision.domain.linkworker.Wte;

class LinkWorkerPublicationTest {
  private static final LinkWorkerId ADA = new LinkWorkerId("lw-7f3a");
  private static final SessionId SESSION =
      new SessionId(UUID.fromString("0192f5a6-6f0e-7c3b-9d5e-3a4f1b2c5d6e"));
  private static final Sealed SECRET = new Sealed(ADA.value(), "c2VjcmV0");
  private static final List<LinkWorkerEvent> LIFE =
      List.of(
          new LinkWorkerRegistered(
              ADA,
              SECRET,
              new PcnCode("U12345"),
              new Wte(new BigDecimal("0.80")),
              Employer.VCSE,
              true,
              LocalDate.parse("2026-04-01")),
          new LinkWorkerCleared(ADA, LocalDate.parse("2026-05-11")),
          new SupervisionSessionRecorded(
              ADA,
              SESSION,
              SupervisionKind.CLINICAL,
              LocalDate.parse("2026-06-09"),
              60,
              new Profession("general-practitioner"),
              true,
              SECRET),
          new LinkWorkerLeft(ADA, LocalDate.parse("2027-03-31")));

  private final LinkWorkerPublication publication = new LinkWorkerPublication();
  private final ObjectMapper json = JsonShape.mapper();

  @Test
  void what_is_published_is_exactly_the_approved_samples() {
    var samples = new TreeMap<>(Contracts.samples());
    samples.keySet().removeIf(key -> !key.startsWith("supervision/"));
    var published = new TreeMap<String, JsonNode>();
    LIFE.stream()
        .flatMap(event -> translate(event).stream())
        .forEach(event -> published.put("supervision/" + event.type(), written(event.data())));

    assertThat((Map<String, JsonNode>) published).isEqualTo(samples);
  }

  @Test
  void everything_goes_to_one_topic_under_the_id_of_the_link_worker() {
    assertThat(LIFE)
        .allSatisfy(
            event ->
                assertThat(translate(event))
                    .hasValueSatisfying(
                        it -> {
                          assertThat(it.topic()).isEqualTo("supervision.events");
                          assertThat(it.key()).isEqualTo("lw-7f3a");
                        }));
  }

  @Test
  void a_reflection_is_nobody_elses_business() {
    assertThat(translate(new ReflectionWritten(ADA, SESSION, SECRET))).isEmpty();
  }

  private Optional<PublishedEvent> translate(LinkWorkerEvent event) {
    return publication.translate(
        new Recorded<>(
            1,
            new StreamId("link-worker", ADA.value()),
            1,
            UUID.randomUUID(),
            event,
            Metadata.of("test"),
            Instant.EPOCH));
  }

  private JsonNode written(Object data) {
    try {
      return json.readTree(json.writeValueAsBytes(data));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
