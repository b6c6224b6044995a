package org.socialprescribing.referral.published;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.platform.eventstore.Metadata;
import org.socialprescribing.platform.eventstore.Recorded;
import org.socialprescribing.platform.eventstore.StreamId;
import org.socialprescribing.platform.json.JsonShape;
import org.socialprescribing.platform.relay.Publication;
import org.socialprescribing.platform.relay.PublishedEvent;
import org.socialprescribing.referral.domain.organisation.Assignment;
import org.socialprescribing.referral.domain.organisation.OrganisationEvent;
import org.socialprescribing.referral.domain.organisation.OrganisationEvent.*;
import org.socialprescribing.referral.domain.organisation.OrganisationKind;
import org.socialprescribing.referral.domain.organisation.PcnCode;
import org.socialprescribing.referral.domain.organisation.PracticeCode;
import org.socialprescribing.referral.domain.organisation.PracticeEvent.*;
import org.socialprescribing.referral.domain.person.AccessNeedId;
import org.socialprescribing.referral.domain.person.Demographics;
import org.socialprescribing.referral.domain.person.Deprivation;
import org.socialprescribing.referral.domain.person.ErasureReason;
import org.socialprescribing.referral.domain.person.ErasureRequester;
import org.socialprescribing.referral.domain.person.EthnicCategory;
import org.socialprescribing.referral.domain.person.ImdEdition;
import org.socialprescribing.referral.domain.person.NhsNumberStatus;
import org.socialprescribing.referral.domain.person.PersonEvent.*;
import org.socialprescribing.referral.domain.person.PersonId;
import org.socialprescribing.referral.domain.person.PriorityGroup;
import org.socialprescribing.referral.domain.person.RectificationReason;
import org.socialprescribing.referral.domain.person.Sex;
import org.socialprescribing.referral.domain.referral.*;
import org.socialprescribing.referral.domain.referral.ReferralEvent.*;
import org.socialprescribing.referral.domain.terminology.Meaning;
import org.socialprescribing.referral.domain.terminology.Terminology;
import org.socialprescribing.referral.policy.PolicyFiles;

/** What is published is what the contracts say, sample by sample. */
class PublishedContractTest {
  private static final Path CONTRACTS = Path.of("../contracts");
  private static final ObjectMapper JSON = JsonShape.mapper();
  private static final Terminology TERMINOLOGY = PolicyFiles.shippedTerminology(JSON);
  private static final ReferralId REFERRAL =
      new ReferralId(UUID.fromString("0192f5a6-6f0e-7c3b-9d5e-3a4f1b2c5d6e"));
  private static final PersonId PERSON =
      new PersonId(UUID.fromString("0192f5a6-51d2-7f10-8a44-9c0e7d2b4a11"));
  private static final PersonId SURVIVOR =
      new PersonId(UUID.fromString("0192f5a6-6a10-7b3e-9f02-1c5d8e7a9b22"));
  private static final CohortId COHORT =
      new CohortId(UUID.fromString("0192f5a6-4c1d-7b20-8f3a-1d2e3f405162"));
  private static final PracticeCode PRACTICE = new PracticeCode("M82002");
  private static final PcnCode PCN = new PcnCode("U60057");
  private static final Placement PLACEMENT = new Placement(PRACTICE, PCN);
  private static final Sealed SEALED = new Sealed(PERSON.value().toString(), "c2VhbGVk");

  static Stream<PublishedEvent> published() {
    return Stream.of(
            organisation(
                new PracticeAssigned(
                    PRACTICE,
                    new Assignment(
                        "MYTTON OAK MEDICAL PRACT.",
                        PCN,
                        "SHREWSBURY PCN",
                        "M2L0M",
                        "QOC",
                        "Shropshire and Telford and Wrekin"),
                    LocalDate.of(2022, 1, 1))),
            organisation(new ListSizeRecorded(PRACTICE, 11043, LocalDate.of(2021, 1, 1))),
            succession(
                new OrganisationMerged(
                    OrganisationKind.PCN,
                    "U60057",
                    "U26345",
                    "SHREWSBURY AND WEST PCN",
                    LocalDate.of(2026, 4, 1))),
            succession(
                new OrganisationRenamed(
                    OrganisationKind.ICB,
                    "QOC",
                    "NHS Shropshire, Telford and Wrekin",
                    LocalDate.of(2022, 7, 1))),
            person(
                new PersonRegistered(
                    PERSON,
                    SEALED,
                    NhsNumberStatus.NUMBER_PRESENT_AND_VERIFIED,
                    new Demographics(
                        1951,
                        Sex.FEMALE,
                        new EthnicCategory("A"),
                        new Deprivation(2, new ImdEdition("2025")),
                        Set.of(PriorityGroup.LONELY_OR_ISOLATED)),
                    PRACTICE,
                    LocalDate.of(2026, 5, 11))),
            person(
                new PracticeChanged(PERSON, new PracticeCode("M82004"), LocalDate.of(2026, 6, 2))),
            person(
                new PersonErased(
                    PERSON,
                    ErasureReason.CONSENT_WITHDRAWN,
                    ErasureRequester.PERSON,
                    LocalDate.of(2026, 11, 30))),
            person(
                new DemographicsRecorded(
                    PERSON,
                    new Demographics(
                        1951,
                        Sex.FEMALE,
                        new EthnicCategory("A"),
                        new Deprivation(3, new ImdEdition("2025")),
                        Set.of(PriorityGroup.CARER, PriorityGroup.LONELY_OR_ISOLATED)),
                    LocalDate.of(2026, 6, 9))),
            person(new MergeEvent.PersonMerged(PERSON, SURVIVOR, LocalDate.of(2026, 11, 12))),
            person(new MergeEvent.PersonUnmerged(PERSON, SURVIVOR, LocalDate.of(2026, 11, 19))),
            person(
                new DeathEvent.PersonDied(
                    PERSON, YearMonth.of(2026, 11), LocalDate.of(2026, 11, 16))),
            person(new DeathEvent.DeathRetracted(PERSON, LocalDate.of(2026, 11, 20))),
            referral(
                new ReferralReceived(
                    REFERRAL,
                    PERSON,
                    PRACTICE,
                    PLACEMENT,
                    Source.LOCAL_AUTHORITY,
                    Priority.ROUTINE,
                    List.of(new Need("loneliness"), new Need("money")),
                    SEALED,
                    new Sender("E06000051", null, null, null, null),
                    LocalDate.of(2026, 5, 11),
                    SEALED)),
            referral(new ReferralPlaced(REFERRAL, PLACEMENT)),
            referral(new ReferralAccepted(REFERRAL, PERSON, PLACEMENT, LocalDate.of(2026, 5, 13))),
            referral(
                new ReferralDeclined(
                    REFERRAL,
                    PERSON,
                    DeclinedBy.PERSON,
                    new ReasonCode("not-wanted"),
                    LocalDate.of(2026, 5, 13))),
            referral(
                new ReferralWithdrawn(
                    REFERRAL,
                    PERSON,
                    WithdrawnBy.REFERRER,
                    new ReasonCode("made-in-error"),
                    LocalDate.of(2026, 5, 20))),
            referral(
                new ReferralCompleted(
                    REFERRAL, PERSON, new ReasonCode("completed"), LocalDate.of(2026, 8, 5))),
            triage())
        .flatMap(it -> it);
  }

  private static Stream<PublishedEvent> triage() {
    var on = LocalDate.of(2026, 5, 12);
    var elsewhere = new Placement(new PracticeCode("M82004"), new PcnCode("U26345"));
    return Stream.of(
            new SocialPrescribingOffered(REFERRAL, PERSON, PLACEMENT, on, COHORT),
            new ReferralReturned(REFERRAL, new ReasonCode("insufficient-information"), SEALED, on),
            new ReferralResubmitted(
                REFERRAL,
                Priority.URGENT,
                List.of(new Need("loneliness"), new Need("housing")),
                SEALED,
                on.plusDays(1)),
            new ReferralAmended(
                REFERRAL,
                Priority.URGENT,
                List.of(new Need("loneliness"), new Need("housing")),
                SEALED,
                null,
                on.plusDays(1)),
            new InformationRequested(REFERRAL, new ReasonCode("contact-details"), SEALED, on),
            new InformationProvided(REFERRAL, SEALED, on.plusDays(1)),
            new ReferralRedirected(
                REFERRAL, PLACEMENT, elsewhere, new ReasonCode("registered-elsewhere"), on),
            new ReferralEscalated(
                REFERRAL,
                PCN,
                Escalation.OVERDUE,
                Instant.parse("2026-05-26T09:30:00Z"),
                LocalDate.of(2026, 5, 26)))
        .flatMap(PublishedContractTest::referral);
  }

  @ParameterizedTest
  @MethodSource("published")
  void an_event_is_published_as_its_sample_shows(PublishedEvent event) throws IOException {
    assertThat(json(event)).isEqualTo(JSON.readTree(file(event, "sample").toFile()));
  }

  @ParameterizedTest
  @MethodSource("published")
  void an_event_keeps_to_its_schema(PublishedEvent event) throws IOException {
    var schema =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(Files.readString(file(event, "schema")));
    assertThat(schema.validate(json(event))).isEmpty();
  }

  @Test
  void every_contract_of_our_topics_has_an_event() throws IOException {
    var described = new TreeSet<String>();
    for (var topic : List.of("organisation", "person", "referral")) {
      try (var files = Files.list(CONTRACTS.resolve(topic))) {
        files
            .map(it -> it.getFileName().toString())
            .filter(it -> it.endsWith(".schema.json"))
            .forEach(it -> described.add(it.replace(".schema.json", "")));
      }
    }
    assertThat(published().map(PublishedEvent::type))
        .containsExactlyInAnyOrderElementsOf(described);
  }

  @Test
  void what_is_absent_is_left_out() {
    var event =
        person(
                new PersonRegistered(
                    PERSON,
                    SEALED,
                    NhsNumberStatus.TRACE_REQUIRED,
                    new Demographics(null, null, null),
                    null,
                    LocalDate.of(2026, 5, 11)))
            .findFirst()
            .orElseThrow();
    assertThat(json(event).properties().stream().map(it -> it.getKey()))
        .containsExactly("personId", "from");
  }

  @Test
  void who_a_person_is_and_what_they_need_is_not_published() {
    var need = new AccessNeedId(UUID.fromString("0192f5a6-51d2-7f10-8a44-9c0e7d2b4a12"));
    var day = LocalDate.of(2026, 6, 9);
    assertThat(
            person(
                new IdentityRectified(
                    PERSON,
                    SEALED,
                    NhsNumberStatus.NUMBER_PRESENT_AND_VERIFIED,
                    RectificationReason.TRACED,
                    day)))
        .isEmpty();
    assertThat(person(new AccessNeedEvent.AccessNeedRecorded(PERSON, need, SEALED, day, null)))
        .isEmpty();
  }

  @Test
  void an_offer_before_the_terminology_has_a_concept_for_it_carries_no_code() {
    var offered =
        new SocialPrescribingOffered(REFERRAL, PERSON, PLACEMENT, LocalDate.of(2018, 1, 1), null);
    assertThat(json(referral(offered).findFirst().orElseThrow()).has("code")).isFalse();
  }

  @Test
  void the_terminology_agrees_with_the_codes_that_contracts_fix() throws IOException {
    for (var fact :
        List.of(
            List.of("referral.accepted.v1", Meaning.ACCEPTED),
            List.of("referral.declined.v1", Meaning.DECLINED_BY_PERSON))) {
      var schema =
          JSON.readTree(CONTRACTS.resolve("referral/" + fact.get(0) + ".schema.json").toFile());
      assertThat(TERMINOLOGY.on(LocalDate.of(2026, 5, 12), (Meaning) fact.get(1)).orElseThrow())
          .extracting(Terminology.Concept::code)
          .isEqualTo(schema.at("/properties/code/const").asText());
    }
  }

  @Test
  void a_decline_by_the_service_carries_no_code() {
    var event =
        referral(
                new ReferralDeclined(
                    REFERRAL,
                    PERSON,
                    DeclinedBy.SERVICE,
                    new ReasonCode("not-suitable"),
                    LocalDate.of(2026, 5, 13)))
            .findFirst()
            .orElseThrow();
    assertThat(json(event).has("code")).isFalse();
  }

  @Test
  void the_start_is_told_by_the_caseload_and_not_again_by_us() {
    assertThat(referral(new ReferralStarted(REFERRAL, LocalDate.of(2026, 5, 14)))).isEmpty();
  }

  @Test
  void what_the_survivor_of_a_merge_notes_is_told_by_the_other_entry() {
    var on = LocalDate.of(2026, 11, 12);
    assertThat(person(new MergeEvent.PersonAbsorbed(SURVIVOR, PERSON, on))).isEmpty();
    assertThat(person(new MergeEvent.PersonReleased(SURVIVOR, PERSON, on))).isEmpty();
  }

  @Test
  void so_are_its_rests() {
    var why = new ReasonCode("in-hospital");
    assertThat(referral(new ReferralPutOnHold(REFERRAL, why, LocalDate.of(2026, 6, 10)))).isEmpty();
    assertThat(referral(new ReferralResumed(REFERRAL, LocalDate.of(2026, 6, 24)))).isEmpty();
  }

  @Test
  void a_failed_referral_is_published_as_a_closed_case_with_its_outcome() {
    var event =
        referral(
                new ReferralFailed(
                    REFERRAL, PERSON, new ReasonCode("disengaged"), LocalDate.of(2026, 8, 5)))
            .findFirst()
            .orElseThrow();
    assertThat(event.type()).isEqualTo("referral.completed.v1");
    assertThat(json(event).get("outcome").asText()).isEqualTo("disengaged");
  }

  private static Stream<PublishedEvent> organisation(
      org.socialprescribing.referral.domain.organisation.PracticeEvent event) {
    return translated(new OrganisationEvents(), event);
  }

  private static Stream<PublishedEvent> succession(OrganisationEvent event) {
    return translated(new SuccessionEvents(), event);
  }

  private static Stream<PublishedEvent> person(
      org.socialprescribing.referral.domain.person.PersonEvent event) {
    return translated(new PersonEvents(), event);
  }

  private static Stream<PublishedEvent> referral(ReferralEvent event) {
    return translated(new ReferralEvents(TERMINOLOGY), event);
  }

  /** Through the store's JSON and back, as the relay reads it. */
  private static <E> Stream<PublishedEvent> translated(Publication<E> publication, E event) {
    var types = publication.types();
    var stored = JSON.valueToTree(event).toString();
    var read = types.read(JSON, types.nameOf(event), stored);
    var recorded =
        new Recorded<>(
            1,
            new StreamId(publication.streamType(), "id"),
            1,
            new UUID(0, 1),
            read,
            Metadata.of("test"),
            Instant.EPOCH);
    return publication.translate(recorded).stream();
  }

  private static JsonNode json(PublishedEvent event) {
    return JSON.valueToTree(event.data());
  }

  private static Path file(PublishedEvent event, String kind) {
    var folder = event.topic().replace(".events", "");
    return CONTRACTS.resolve(folder).resolve(event.type() + "." + kind + ".json");
  }
}
