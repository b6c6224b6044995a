package org.socialprescribing.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.socialprescribing.local.RunningStack;
import org.socialprescribing.local.Service;
import org.socialprescribing.local.Stack;

/** A person is erased, and then everything that the system has kept is searched for them. */
@ExtendWith(RunningStack.class)
class ErasureIT {
  private static final List<String> FIGURES =
      List.of("/iif/pc-01?disclosure=unrounded&definition=2022-23&year=", "/caseload?year=");

  private final Stack stack;
  private final Everything everything;

  ErasureIT(Stack stack) {
    this.stack = stack;
    this.everything = new Everything(stack);
  }

  @Test
  void nothing_that_is_kept_tells_who_an_erased_person_was() throws Exception {
    var scanner = new Scanner(Told.SECRETS);
    var told = Told.in(stack);
    awaitJournal("case.closed.v1", told.caseId());
    var figures = figures();
    var backup = backup();
    var opener = Opener.withTheKeysOfNow(everything);
    assertThat(opener.hasKeyOf(told.person())).isTrue();
    assertThat(scanner.find(opener.open(backup)))
        .as("what the keys open before the erasure")
        .anyMatch(it -> it.startsWith("Quillfeather in referral public.event"))
        .anyMatch(it -> it.startsWith(Told.NHS_NUMBER + " in referral public.person"))
        .anyMatch(it -> it.startsWith("accordion in referral public.referral"))
        .anyMatch(it -> it.startsWith("marionettes in referral public.access_need"))
        .anyMatch(it -> it.startsWith("Ottoline in referral public.event"))
        .anyMatch(it -> it.startsWith("keeps bees in caseload public.contact"))
        .anyMatch(it -> it.startsWith("show the hive in caseload public.goal"))
        .anyMatch(it -> it.startsWith("sells honey in caseload public.case_overview"));
    assertThat(new Scanner(List.of(indexed(Told.NHS_NUMBER))).find(backup)).hasSize(1);

    erase(told);

    assertThat(scanner.find(everything.places())).as("in the clear").isEmpty();
    assertThat(scanner.find(backup)).as("in the clear in the backup").isEmpty();
    var later = Opener.withTheKeysOfNow(everything);
    assertThat(later.hasKeyOf(told.person())).isFalse();
    assertThat(scanner.find(later.open(backup))).as("opened from the backup").isEmpty();
    assertThat(scanner.find(later.open(everything.tables()))).as("opened from today").isEmpty();
    assertThat(new Scanner(List.of(indexed(Told.NHS_NUMBER))).find(everything.tables())).isEmpty();
    assertThat(figures()).as("issued figures").isEqualTo(figures);
    whatWasDoneIsStillThere(told);
  }

  @Test
  void the_search_finds_what_is_planted_in_a_table_a_topic_and_a_log() throws Exception {
    var planted = "planted by the gardener";
    var hidden =
        "x"
            + Base64.getEncoder()
                .encodeToString(("ab" + planted + "yz").getBytes(StandardCharsets.UTF_8));
    var log = Everything.DATA.resolve("logs/planted.log");
    Files.writeString(log, "WARN it was Planted By The Gardener\n");
    run("create schema planted create table seed (plain text, bytes bytea)");
    run(
        "insert into planted.seed values ('"
            + planted
            + "', convert_to('"
            + planted
            + "', 'UTF8'))");
    try (var admin = Admin.create(Map.of("bootstrap.servers", stack.kafka()))) {
      admin.createTopics(List.of(new NewTopic("planted", 1, (short) 1))).all().get();
    }
    var text = new StringSerializer();
    try (var producer =
        new KafkaProducer<>(Map.of("bootstrap.servers", stack.kafka()), text, text)) {
      var record = new ProducerRecord<>("planted", "key", hidden);
      record.headers().add("ce_note", planted.getBytes(StandardCharsets.UTF_8));
      producer.send(record).get();
      producer.send(new ProducerRecord<>("planted", "key", hidden)).get();
      assertThat(new Scanner(List.of(planted)).find(everything.places()))
          .containsExactlyInAnyOrder(
              planted + " in referral planted.seed",
              planted + " in record of planted",
              planted + " in record of planted",
              planted + " in " + log);
    } finally {
      Files.delete(log);
      run("drop schema planted cascade");
    }
  }

  /** All but the key tables: a restored backup is opened with the keys that there are now. */
  private List<Place> backup() throws IOException, SQLException {
    return everything.tables().stream().filter(it -> !it.where().endsWith(".subject_key")).toList();
  }

  private void erase(Told told) throws Exception {
    var operator = Actor.of(stack, "operator");
    var path = "/people/" + told.person();
    var read = operator.get(Service.REFERRAL, path + "/state").expect(200);
    var why = Map.of("reason", "consent-withdrawn", "requestedBy", "person");
    operator.post(Service.REFERRAL, path + "/erase", read.etag(), why).expect(200);
    Actor.of(stack, "demo-driver")
        .getUntil(
            Service.CASELOAD,
            "/cases/" + told.caseId(),
            answer -> !answer.text("personErasedOn").isEmpty());
    awaitJournal("person.erased.v1", "%");
  }

  private void whatWasDoneIsStillThere(Told told) {
    var driver = Actor.of(stack, "demo-driver");
    var file = driver.get(Service.CASELOAD, "/cases/" + told.caseId()).expect(200);
    assertThat(file.text("stage")).isEqualTo("closed");
    assertThat(file.body().path("contacts")).hasSize(1);
    assertThat(file.body().toString()).doesNotContain("bees", "hive", "honey");
    var referral = driver.get(Service.REFERRAL, "/referrals/" + told.referral()).expect(200);
    assertThat(referral.text("status")).isEqualTo("completed");
    assertThat(referral.body().has("person")).isFalse();
  }

  /** An event is journalled and counted in one transaction. */
  private void awaitJournal(String type, String subject) throws Exception {
    var end = System.nanoTime() + 30_000_000_000L;
    var query =
        "select type from journal where type = '%s' and subject like '%s'".formatted(type, subject);
    try (var connection = everything.connection("reporting")) {
      while (Everything.texts(connection, query).isEmpty()) {
        assertThat(System.nanoTime()).as("waiting for %s in the journal", type).isLessThan(end);
        Thread.sleep(100);
      }
    }
  }

  private List<String> figures() {
    var today = LocalDate.now(ZoneId.of("Europe/London"));
    var year = today.getMonthValue() >= 4 ? today.getYear() : today.getYear() - 1;
    var analyst = Actor.of(stack, "icb-analyst");
    return FIGURES.stream()
        .map(it -> it + "%d-%02d".formatted(year, (year + 1) % 100))
        .map(it -> analyst.get(Service.REPORTING, it).expect(200).body().path("rows").toString())
        .toList();
  }

  /** How the register finds the number. */
  private static String indexed(String number) throws Exception {
    var mac = Mac.getInstance("HmacSHA256");
    var key = Base64.getDecoder().decode(Everything.secret("referral-index.key"));
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    mac.update("person\0".getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(mac.doFinal(number.getBytes(StandardCharsets.UTF_8)));
  }

  private void run(String sql) throws IOException, SQLException {
    try (var connection = everything.connection("referral");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
