package org.socialprescribing.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.socialprescribing.referral.Http;
import org.socialprescribing.referral.domain.organisation.PracticeCode;
import org.socialprescribing.referral.domain.person.EthnicCategory;
import org.socialprescribing.referral.domain.person.NhsNumberStatus;
import org.socialprescribing.referral.domain.person.Sex;
import org.socialprescribing.referral.domain.referral.Need;
import org.socialprescribing.referral.domain.referral.Priority;
import org.socialprescribing.referral.domain.referral.Sender;
import org.socialprescribing.referral.domain.referral.Source;

class MessageReaderTest {
  private static final Path REAL = Path.of("../../shared/examples/bars");
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 11);

  @Test
  void a_new_referral_is_read_with_all_that_is_known_of_the_person() {
    var it = referral(Http.bars("new-referral.json"));

    assertThat(it.identity().familyName()).isEqualTo("Example");
    assertThat(it.identity().givenName()).isEqualTo("Ada May");
    assertThat(it.identity().birthDate()).isEqualTo("1951-07-14");
    assertThat(it.identity().postcode()).isEqualTo("SY1 1AA");
    assertThat(it.identity().phone()).isEqualTo("07700 900001");
    assertThat(it.identity().nhsNumberStatus())
        .isEqualTo(NhsNumberStatus.NUMBER_PRESENT_AND_VERIFIED);
    assertThat(it.sex()).isEqualTo(Sex.FEMALE);
    assertThat(it.ethnicCategory()).isEqualTo(new EthnicCategory("C"));
    assertThat(it.priority()).isEqualTo(Priority.URGENT);
    assertThat(it.source()).isEqualTo(Source.GP_PRACTICE);
    assertThat(it.needs()).containsExactly(new Need("224484003"));
    assertThat(it.reason())
        .isEqualTo(
            """
            Lonely since her sister moved
            Would like company; used to sing.
            Please ring in the afternoon.\
            """);
  }

  @Test
  void the_practice_is_found_though_its_system_is_misspelt() {
    assertThat(referral(Http.bars("new-referral.json")).practice())
        .isEqualTo(new PracticeCode("M82002"));
  }

  @Test
  void a_practice_that_is_missing_or_nonsense_leaves_the_referral_unattributed() {
    var message = Http.bars("new-referral.json");
    assertThat(referral(message.replace("\"M82002\"", "\"?\"")).practice()).isNull();
    var nobody = message.replaceFirst("(?s),\\s*\"generalPractitioner\": \\[.*?]", "");
    assertThat(nobody).isNotEqualTo(message);
    assertThat(referral(nobody).practice()).isNull();
  }

  @Test
  void the_sender_is_kept_for_the_answer() {
    assertThat(referral(Http.bars("new-referral.json")).sender())
        .isEqualTo(
            new Sender(
                "client",
                "M82002",
                "https://fhir.nhs.uk/Id/dos-service-id|2000088888",
                "conversation",
                "urn:uuid:6d1f7a10-0c51-4d0e-9b55-000000000002"));
  }

  @Test
  void a_revoked_request_is_a_cancellation() {
    var cancellation = Http.bars("cancellation.json");
    var request = "urn:uuid:6d1f7a10-0c51-4d0e-9b55-000000000002";
    assertThat(read(cancellation))
        .isEqualTo(new Received.Update(request, Change.Withdrawn.BY_SENDER));
    assertThat(read(cancellation.replace("revoked", "entered-in-error")))
        .isEqualTo(new Received.Update(request, Change.Withdrawn.IN_ERROR));
  }

  @Test
  void a_new_referral_that_is_not_active_is_refused() {
    var wrong =
        Http.bars("new-referral.json").replace("\"status\": \"active\"", "\"status\": \"revoked\"");
    assertThatThrownBy(() -> read(wrong)).isInstanceOf(FhirProblem.class);
  }

  @Test
  void the_real_referral_is_read_unchanged() throws Exception {
    var it = referral(real("REFREQ03"));
    assertThat(it.practice()).isEqualTo(new PracticeCode("G82080"));
    assertThat(it.identity().familyName()).isEqualTo("Jones");
    assertThat(it.identity().nhsNumberStatus()).isEqualTo(NhsNumberStatus.TRACE_REQUIRED);
    assertThat(it.sender().organisation()).isEqualTo("RND");
  }

  @Test
  void the_real_cancellation_is_read_unchanged() throws Exception {
    assertThat(read(real("SERVREQ01"))).isInstanceOf(Received.Update.class);
  }

  private static org.socialprescribing.referral.commands.referral.NewReferral referral(
      String json) {
    return ((Received.Referral) read(json)).referral();
  }

  private static Received read(String json) {
    var bundle = Fhir.bundle(json.getBytes(StandardCharsets.UTF_8), Fhir.JSON);
    return MessageReader.read(Message.of(bundle), "client", "conversation", TODAY);
  }

  private static String real(String name) throws Exception {
    assumeTrue(Files.isDirectory(REAL));
    try (var files = Files.list(REAL)) {
      return Http.read(
          files.filter(it -> it.getFileName().toString().startsWith(name)).findFirst().get());
    }
  }
}
