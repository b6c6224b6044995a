package org.socialprescribing.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.socialprescribing.referral.Http.as;
import static org.socialprescribing.referral.Http.bars;
import static org.socialprescribing.referral.Http.council;
import static org.socialprescribing.referral.Http.gp;
import static org.socialprescribing.referral.Http.linkWorker;
import static org.socialprescribing.referral.Http.manager;
import static org.socialprescribing.referral.Http.received;
import static org.socialprescribing.referral.Http.referral;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.KafkaLog;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.platform.testing.Tokens;

/** Every example of the API description was sent, or was the answer to what was sent. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ApiExamplesTest {
  private static final String PCN = "U60057";
  private static final AtomicInteger worlds = new AtomicInteger(80_00);
  private static int ran;

  private ApiDescription description;

  @BeforeEach
  void practices() {
    Http.importDemo();
    description = ApiDescription.served();
  }

  @AfterEach
  void count() {
    ran++;
  }

  @AfterAll
  static void no_example_is_left_over() {
    var all = new TreeSet<String>();
    var files = Path.of("src/main/resources/openapi").toFile().listFiles();
    Arrays.stream(files)
        .map(File::toPath)
        .forEach(
            file ->
                Door.read(file).properties().stream()
                    .filter(it -> !it.getValue().isNull())
                    .forEach(it -> all.add(file.getFileName() + " " + it.getKey())));
    all.removeIf(it -> it.matches(".*-projections-name.*"));
    all.removeAll(Door.PROVED);
    var tests =
        Arrays.stream(ApiExamplesTest.class.getDeclaredMethods())
            .filter(it -> it.isAnnotationPresent(Test.class))
            .count();
    if (ran == tests) {
      assertThat(all).as("examples that no test has seen").isEmpty();
    }
  }

  private Door door(String operation) {
    return new Door(description, operation);
  }

  @Test
  void referrals_are_made_and_read() {
    var made = door("POST /referrals").by(council()).with("Idempotency-Key", key()).answers(201);
    String id = made.path("referralId");
    door("POST /referrals")
        .by(council())
        .saying(referral("M82002").replace(Http.REFERRER, "\"consent\": null"))
        .answers(400);
    door("POST /referrals")
        .by(council())
        .saying(referral("M82002").replace("housing-association", "pharmacy"))
        .answers(403);
    var used = key();
    as(council())
        .contentType("application/json")
        .header("Idempotency-Key", used)
        .body(referral("M82002"))
        .post("/referrals");
    door("POST /referrals").by(council()).with("Idempotency-Key", used).answers(422);

    door("GET /referrals").by(council()).asking("limit", 500).answers(200);
    door("GET /referrals").by(council()).asking("status", "lost").answers(400);
    door("GET /referrals").by(council()).asking("cursor", "x").answers(400);
    door("GET /referrals").by(council()).asking("limit", 501).answers(400);
    door("GET /referrals/{id}").by(linkWorker(PCN)).at(id).answers(200);
    door("GET /referrals/{id}").by(linkWorker("U24883")).at(id).answers(404);
    door("GET /referrals/{id}/history").by(council()).at(id).answers(200);
  }

  @Test
  void a_network_decides_on_a_referral() {
    decided(
        "accept", "{\"acceptedOn\": \"%s\"}".formatted(LocalDate.now(ZoneId.of("Europe/London"))));
    decided("decline", "{\"by\": \"person\", \"reason\": \"not-wanted\"}");
    var id = decided("withdraw", "{\"by\": \"referrer\", \"reason\": \"made-in-error\"}");
    var accept = door("POST /referrals/{id}/accept").by(linkWorker(PCN)).at(id);
    accept.ifMatch("*").saying("{}").answers(409);
    door("POST /referrals/{id}/decline").by(linkWorker(PCN)).at(id).ifMatch("*").answers(409);
    door("POST /referrals/{id}/withdraw").by(linkWorker(PCN)).at(id).ifMatch("\"1\"").answers(412);
    door("POST /referrals/{id}/withdraw").by(linkWorker(PCN)).at(id).ifMatch("*").answers(409);

    String unplaced =
        as(council())
            .contentType("application/json")
            .body(referral("Y99999"))
            .post("/referrals")
            .path("referralId");
    door("POST /referrals/{id}/place")
        .by(linkWorker(PCN))
        .at(unplaced)
        .ifMatch("\"1\"")
        .saying("{\"practiceCode\": \"M82002\"}")
        .answers(200);
    var other = received("M82002");
    door("POST /referrals/{id}/offer")
        .by(linkWorker(PCN))
        .at(other)
        .ifMatch("\"1\"")
        .saying("{}")
        .answers(200);
    door("GET /queues/{pcn}").by(linkWorker(PCN)).at(PCN).asking("limit", 500).answers(200);
    door("GET /queues/{pcn}/counts").by(manager(PCN)).at(PCN).answers(200);
    as(council()).contentType("application/json").body(referral("Y99999")).post("/referrals");
    door("GET /queues/unplaced").by(linkWorker(PCN)).asking("limit", 500).answers(200);
  }

  private String decided(String action, String body) {
    var id = received("M82002");
    door("POST /referrals/{id}/" + action)
        .by(linkWorker(PCN))
        .at(id)
        .ifMatch("\"1\"")
        .saying(body)
        .answers(200);
    return id;
  }

  @Test
  void a_network_and_a_referrer_talk_about_a_referral() {
    var id = received("M82002");
    var worker = linkWorker(PCN);
    door("POST /referrals/{id}/request-information")
        .by(worker)
        .at(id)
        .ifMatch("\"1\"")
        .answers(200);
    door("POST /referrals/{id}/provide-information")
        .by(council())
        .at(id)
        .ifMatch("\"2\"")
        .answers(200);
    door("POST /referrals/{id}/provide-information").by(council()).at(id).ifMatch("*").answers(409);
    door("POST /referrals/{id}/return").by(worker).at(id).ifMatch("\"3\"").answers(200);
    door("POST /referrals/{id}/return").by(worker).at(id).ifMatch("*").answers(409);
    door("POST /referrals/{id}/resubmit").by(council()).at(id).ifMatch("\"4\"").answers(200);
    door("POST /referrals/{id}/resubmit").by(council()).at(id).ifMatch("*").answers(409);
    door("POST /referrals/{id}/redirect").by(manager(PCN)).at(id).ifMatch("\"5\"").answers(200);
    var over = received("M82002");
    as(worker)
        .contentType("application/json")
        .header("If-Match", "*")
        .body("{\"by\": \"person\", \"reason\": \"not-wanted\"}")
        .post("/referrals/" + over + "/decline");
    door("POST /referrals/{id}/offer").by(worker).at(over).ifMatch("*").answers(409);
    door("POST /referrals/{id}/request-information").by(worker).at(over).ifMatch("*").answers(409);
    door("POST /referrals/{id}/redirect").by(worker).at(over).ifMatch("*").answers(409);
  }

  @Test
  void a_service_is_described_and_pauses() {
    door("PUT /services/{pcn}").by(manager(PCN)).at(PCN).ifMatch("*").answers(200);
    door("POST /services/{pcn}/pause").by(manager(PCN)).at(PCN).ifMatch("*").answers(200);
    door("GET /services/{pcn}").by(gp()).at(PCN).answers(200);
    door("GET /services").by(gp()).asking("practice", "M82002").answers(200);
    door("GET /services").by(gp()).asking("practice", "Y99999").answers(404);
    door("POST /services/{pcn}/resume").by(manager(PCN)).at(PCN).ifMatch("*").answers(200);
    door("POST /services/{pcn}/resume").by(manager(PCN)).at("U24883").ifMatch("*").answers(404);
  }

  @Test
  void people_are_read_and_put_right() {
    var person = person(referral("M82002"));
    var worker = linkWorker(PCN);
    door("GET /people/{id}").by(worker).at(person).answers(200);
    door("POST /people/{id}/access-needs").by(worker).at(person).ifMatch("*").answers(201);
    String need = as(worker).get("/people/" + person + "/access-needs").path("[0].needId");
    door("GET /people/{id}/access-needs").by(worker).at(person).answers(200);
    door("PUT /people/{id}/access-needs/{need}")
        .by(worker)
        .at(person, need)
        .ifMatch("*")
        .answers(200);
    door("POST /people/{id}/access-needs/{need}/review")
        .by(worker)
        .at(person, need)
        .ifMatch("*")
        .saying("{\"reviewBy\": \"2027-05-11\"}")
        .answers(200);
    door("POST /people/{id}/access-needs/{need}/remove")
        .by(worker)
        .at(person, need)
        .ifMatch("*")
        .saying("{\"reason\": \"no-longer-needed\"}")
        .answers(200);
    for (var gone :
        List.of(
            "PUT /people/{id}/access-needs/{need}",
            "POST /people/{id}/access-needs/{need}/review",
            "POST /people/{id}/access-needs/{need}/remove")) {
      door(gone).by(worker).at(person, need).ifMatch("*").answers(409);
    }
    door("POST /people/{id}/registrations")
        .by(worker)
        .at(person)
        .ifMatch("*")
        .saying("{\"practiceCode\": \"M82004\", \"from\": \"2026-04-01\"}")
        .answers(200);
    door("GET /people/{id}/registrations").by(worker).at(person).answers(200);
    var other = person(referral("M82002"));
    door("POST /people/{id}/demographics")
        .by(worker)
        .at(other)
        .ifMatch("*")
        .saying("{\"ethnicCategory\": \"B\", \"priorityGroups\": [\"carer\"]}")
        .answers(200);
    door("POST /people/{id}/rectify-demographics")
        .by(worker)
        .at(other)
        .ifMatch("*")
        .saying(
            "{\"sex\": \"female\", \"ethnicCategory\": \"B\", \"priorityGroups\": [\"carer\"], \"reason\": \"entered-in-error\"}")
        .answers(200);
    door("POST /people/{id}/rectify-identity")
        .by(worker)
        .at(other)
        .ifMatch("*")
        .saying(right(Http.nextNhsNumber()))
        .answers(200);
    var taken = Http.nextNhsNumber();
    person(referral("M82002", taken));
    door("POST /people/{id}/rectify-identity")
        .by(worker)
        .at(other)
        .ifMatch("*")
        .saying(right(taken))
        .answers(409);
    door("GET /people/{id}/export").by(manager(PCN)).at(other).answers(200);

    door("POST /people/{id}/death")
        .by(worker)
        .at(other)
        .ifMatch("*")
        .saying("{\"died\": \"2026-11-03\"}")
        .answers(200);
    door("POST /people/{id}/death")
        .by(worker)
        .at(other)
        .ifMatch("*")
        .saying("{\"died\": \"2999-11-03\"}")
        .answers(409);
    door("POST /people/{id}/death/retract").by(worker).at(other).ifMatch("*").answers(200);
    door("GET /people/{id}/state").by(worker).at(other).answers(200);
    door("POST /people/{id}/erase")
        .by(Tokens.of("operator"))
        .at(other)
        .ifMatch("*")
        .saying("{\"reason\": \"objection\", \"requestedBy\": \"person\"}")
        .answers(200);
    erased("POST /people/{id}/access-needs", other);
    erased("POST /people/{id}/demographics", other);
    erased("POST /people/{id}/rectify-demographics", other);
    erased("POST /people/{id}/registrations", other);
    erased("POST /people/{id}/death/retract", other);
  }

  private void erased(String operation, String person) {
    door(operation).by(linkWorker(PCN)).at(person).ifMatch("*").answers(409);
  }

  private static String right(String number) {
    return """
        {"nhsNumber": "%s", "familyName": "Example", "givenName": "Ada May",
         "birthDate": "1951-07-14", "postcode": "SY1 1AB", "phone": "07700 900001",
         "reason": "person-request"}
        """
        .formatted(number);
  }

  private static String person(String body) {
    return as(council())
        .contentType("application/json")
        .body(body)
        .post("/referrals")
        .then()
        .statusCode(201)
        .extract()
        .path("personId");
  }

  @Test
  void who_may_be_one_person_is_compared_and_merged() {
    var one = alike();
    var worker = linkWorker(PCN);
    door("GET /matches").by(worker).asking("limit", 500).answers(200);
    door("GET /matches/{id}").by(worker).at(one.match()).answers(200);
    door("POST /matches/{id}/confirm")
        .by(worker)
        .at(one.match())
        .ifMatch("\"1\"")
        .saying("{\"survivorId\": \"" + one.known() + "\"}")
        .answers(200);
    door("POST /matches/{id}/confirm")
        .by(worker)
        .at(one.match())
        .ifMatch("*")
        .saying("{\"survivorId\": \"" + one.known() + "\"}")
        .answers(409);
    door("POST /people/{id}/unmerge").by(worker).at(one.other()).ifMatch("*").answers(200);
    door("POST /people/{id}/unmerge").by(worker).at(one.other()).ifMatch("*").answers(409);
    door("POST /people/{id}/merge")
        .by(worker)
        .at(one.other())
        .ifMatch("*")
        .saying("{\"into\": \"" + one.known() + "\"}")
        .answers(200);
    door("POST /people/{id}/merge")
        .by(worker)
        .at(one.other())
        .ifMatch("*")
        .saying("{\"into\": \"" + one.known() + "\"}")
        .answers(409);
    var two = alike();
    door("POST /matches/{id}/reject").by(worker).at(two.match()).ifMatch("\"1\"").answers(200);
    door("POST /matches/{id}/reject").by(worker).at(two.match()).ifMatch("*").answers(409);
  }

  private record Alike(String known, String other, String match) {}

  private static Alike alike() {
    var who = People.somebody();
    var known = People.person(People.refer(who, "other-nhs"));
    var other = People.person(People.refer(who.called("Adeline").withoutNumber(), "self"));
    String match =
        as(manager(PCN))
            .get("/matches?limit=500")
            .path("items.find { it.persons.contains('" + other + "') }.matchId");
    return new Alike(known, other, match);
  }

  @Test
  void organisations_change() {
    var operator = Tokens.of("operator");
    var header =
        "EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,PCN_CODE,PCN_NAME,SUB_ICB_LOCATION_CODE,ICB_CODE,ICB_NAME\n";
    var world = worlds.incrementAndGet();
    var north = "U" + world + "1";
    var south = "U" + world + "2";
    var practice = "T" + world;
    var board = "X" + world % 100;
    var csv =
        header
            + "01Jan2022,%s,SAMPLE SURGERY,%s,NORTH PCN,M2L0M,%s,SAMPLE ICB\n"
                .formatted(practice, north, board)
            + "01Jan2022,T80,SAMPLE SURGERY,%s,NORTH PCN,M2L0M,%s,SAMPLE ICB\n"
                .formatted(north, board);
    door("POST /organisations/imports/practices").by(operator).saying(csv).answers(200);
    door("POST /organisations/imports/practices").by(operator).saying("a,b\n1,2\n").answers(400);
    door("POST /organisations/imports/list-sizes")
        .by(operator)
        .saying(Http.read(Path.of("../deploy/demo/organisations/list-sizes.csv")))
        .answers(200);
    door("POST /organisations/imports/list-sizes").by(operator).saying("a,b\n1,2\n").answers(400);
    door("GET /organisations/pcns").by(gp()).asking("icb", "QOC").answers(200);
    door("GET /organisations/practices/{code}").by(gp()).at("M82002").answers(200);
    door("GET /organisations/practices/{code}/membership")
        .by(gp())
        .at("M82002")
        .asking("on", "2026-11-20")
        .answers(200);
    door("GET /organisations/practices/{code}/membership")
        .by(gp())
        .at("M82002")
        .asking("on", "today")
        .answers(400);
    door("GET /organisations/practices/{code}/memberships").by(gp()).at("M82002").answers(200);
    door("GET /organisations/pcns/{code}/practices")
        .by(gp())
        .at(PCN)
        .asking("on", "2026-11-20")
        .answers(200);
    door("POST /organisations/practices/{code}/leave")
        .by(operator)
        .at(practice)
        .ifMatch("*")
        .saying("{\"from\": \"2026-01-01\"}")
        .answers(200);
    door("POST /organisations/practices/{code}/join")
        .by(operator)
        .at(practice)
        .ifMatch("*")
        .saying(
            "{\"pcnCode\": \"%s\", \"pcnName\": \"NORTH PCN\", \"from\": \"2026-02-01\"}"
                .formatted(north))
        .answers(200);
    door("POST /organisations/practices/{code}/join")
        .by(operator)
        .at("Z99999")
        .ifMatch("*")
        .saying("{\"pcnCode\": \"U60057\", \"pcnName\": \"NORTH PCN\", \"from\": \"2026-02-01\"}")
        .answers(409);
    door("POST /organisations/practices/{code}/leave")
        .by(operator)
        .at("Z99999")
        .ifMatch("*")
        .saying("{\"from\": \"2026-01-01\"}")
        .answers(409);
    door("POST /organisations/pcns/{code}/rename")
        .by(operator)
        .at(north)
        .saying("{\"name\": \"OTHER PCN\", \"on\": \"2026-03-01\"}")
        .answers(200);
    var merge =
        "{\"into\": \"%s\", \"name\": \"ONE PCN\", \"on\": \"2026-04-01\"}".formatted(south);
    door("POST /organisations/pcns/{code}/merge").by(operator).at(north).saying(merge).answers(200);
    door("POST /organisations/pcns/{code}/merge")
        .by(operator)
        .at(north)
        .saying(merge.replace("-04-", "-05-"))
        .answers(409);
    door("POST /organisations/pcns/{code}/merge").by(operator).at("X1").saying(merge).answers(400);
    door("POST /organisations/pcns/{code}/rename")
        .by(operator)
        .at("U99998")
        .saying("{\"name\": \"OTHER PCN\", \"on\": \"2026-03-01\"}")
        .answers(409);
    door("POST /organisations/icbs/{code}/rename")
        .by(operator)
        .at(board)
        .saying("{\"name\": \"Other board\", \"on\": \"2026-03-01\"}")
        .answers(200);
    door("POST /organisations/icbs/{code}/merge")
        .by(operator)
        .at(board)
        .saying(
            "{\"into\": \"Z%s\", \"name\": \"One board\", \"on\": \"2026-04-01\"}"
                .formatted(world % 100))
        .answers(200);
    door("POST /organisations/icbs/{code}/rename")
        .by(operator)
        .at("ZZZ")
        .saying("{\"name\": \"Other board\", \"on\": \"2026-03-01\"}")
        .answers(409);
    door("POST /organisations/icbs/{code}/merge")
        .by(operator)
        .at("ZZZ")
        .saying("{\"into\": \"QOC\", \"name\": \"One board\", \"on\": \"2026-04-01\"}")
        .answers(409);
    door("GET /organisations/successions").by(gp()).asking("code", north).answers(200);
  }

  @Test
  void the_people_of_a_list_are_approached() {
    var manager = manager(PCN);
    String id = approach(manager, PCN, list()).answers(201).path("cohortId");
    approach(manager, PCN, "a,b\n1,2\n").answers(400);
    approach(manager, "U24883", list()).answers(404);
    door("GET /cohorts").by(manager).asking("limit", 500).answers(200);
    door("GET /cohorts/{id}").by(manager).at(id).answers(200);
    door("GET /cohorts/{id}").by(manager).at(id).asking("outcome", "lost").answers(400);
    door("POST /cohorts/{id}/no-answer")
        .by(manager)
        .at(id)
        .saying("{\"offeredBefore\": \"2026-11-01\"}")
        .answers(200);
  }

  private Door approach(Tokens manager, String pcn, String list) {
    return door("POST /cohorts")
        .by(manager)
        .asking("pcn", pcn)
        .asking("name", "Over 75 and living alone")
        .asking("reason", "lonely-or-isolated")
        .asking("evidence", "Search of practice records, October 2026")
        .saying(list);
  }

  private static String list() {
    return """
        NHS_NUMBER,GIVEN_NAME,FAMILY_NAME,BIRTH_DATE,POSTCODE,PRACTICE_CODE,NEEDS,REASON
        %s,Ada,Fictitious,1950-04-01,SY1 1AA,M82002,loneliness,Lives alone
        ,Ben,Sample,1948-31-12,SY1 1AB,M82002,,
        """
        .formatted(Http.nextNhsNumber());
  }

  @Test
  void areas_are_imported_and_people_assessed() {
    var operator = Tokens.of("operator");
    door("POST /deprivation/imports/postcodes")
        .by(operator)
        .saying("postcode,lsoa\nZZ41 1AA,E01900041\nnone,E01900041\n")
        .answers(200);
    door("POST /deprivation/imports/postcodes").by(operator).saying("a,b\n1,2\n").answers(400);
    door("POST /deprivation/imports/deciles")
        .by(operator)
        .saying("lsoa,edition,decile\nE01900041,2025,3\nE01900041,2025,11\n")
        .answers(200);
    door("POST /deprivation/imports/deciles").by(operator).saying("a,b\n1,2\n").answers(400);
    received("M82002");
    door("POST /deprivation/assessments").by(operator).asking("limit", 1).answers(200);
  }

  @Test
  void people_refer_themselves() {
    var made = door("POST /self-referrals").with("Idempotency-Key", key()).answers(202);
    door("POST /self-referrals").saying("{}").answers(400);
    var used = key();
    new Door(description, "POST /self-referrals").with("Idempotency-Key", used).answers(202);
    door("POST /self-referrals")
        .with("Idempotency-Key", used)
        .saying(
            """
            {"givenName": "Bo", "familyName": "Example", "birthDate": "1962-02-02",
             "contactBy": "phone", "phone": "07700 900002", "reason": "Would like company.",
             "consent": true}
            """)
        .answers(422);
    door("GET /self-referrals/{reference}")
        .by(linkWorker(PCN))
        .at(made.<String>path("reference"))
        .answers(200);
    door("GET /self-referrals/{reference}").by(linkWorker(PCN)).at("7KQ4-M2XR").answers(404);
    door("GET /self-referral").answers(200);
  }

  @Test
  void a_gp_system_refers_by_resources() {
    var gp = practice();
    String id = door("POST /fhir/ServiceRequest").by(gp).answers(201).path("id");
    door("POST /fhir/ServiceRequest").by(gp).answers(200);
    door("POST /fhir/ServiceRequest")
        .by(gp)
        .saying("{\"resourceType\": \"ServiceRequest\"}")
        .answers(400);
    door("POST /fhir/ServiceRequest")
        .by(gp)
        .saying(
            example("POST /fhir/ServiceRequest")
                .replace("\"status\":\"active\"", "\"status\":\"completed\"")
                .replace("R-2041", "R-2043"))
        .answers(422);
    door("GET /fhir/ServiceRequest/{id}").by(gp).at(id).answers(200);
    door("GET /fhir/ServiceRequest/{id}").by(practice()).at(id).answers(404);
    door("GET /fhir/ServiceRequest/{id}/_history/{version}").by(gp).at(id, 1).answers(200);
    door("GET /fhir/ServiceRequest")
        .by(gp)
        .asking("identifier", "https://gp.example.org/Id/referral|R-2041")
        .answers(200);
    door("GET /fhir/ServiceRequest").by(gp).asking("patient", "x").answers(400);
    door("POST /fhir/Task")
        .by(gp)
        .saying(
            example("POST /fhir/Task")
                .replaceAll("ServiceRequest/[0-9a-f-]{36}", "ServiceRequest/" + id))
        .answers(200);
    door("GET /fhir/Task/{id}").by(gp).at(id).answers(200);
    door("GET /fhir/Task/{id}/_history/{version}").by(gp).at(id, 1).answers(200);
    var revoked =
        example("PUT /fhir/ServiceRequest/{id}").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", id);
    door("PUT /fhir/ServiceRequest/{id}").by(gp).at(id).saying(revoked).answers(428);
    door("PUT /fhir/ServiceRequest/{id}")
        .by(gp)
        .at(id)
        .ifMatch("W/\"9\"")
        .saying(revoked)
        .answers(412);
    door("PUT /fhir/ServiceRequest/{id}").by(gp).at(id).ifMatch("one").saying(revoked).answers(400);
    door("PUT /fhir/ServiceRequest/{id}")
        .by(gp)
        .at(id)
        .ifMatch("W/\"1\"")
        .saying(revoked)
        .answers(200);
    door("PUT /fhir/ServiceRequest/{id}")
        .by(gp)
        .at(id)
        .ifMatch("W/\"2\"")
        .saying(revoked.replace("revoked", "active"))
        .answers(422);
    door("GET /fhir/Task/{id}/_history").by(gp).at(id).answers(200);
    door("GET /fhir/Composition/{id}").by(gp).at(id).answers(200);
    door("GET /fhir/Composition/{id}/$document").by(gp).at(id).answers(200);

    var all = door("POST /fhir").by(gp).answers(200);
    door("POST /fhir")
        .by(gp)
        .saying("{\"resourceType\": \"Bundle\", \"type\": \"batch\"}")
        .answers(422);
    var task = all.<String>path("entry[3].response.location").split("/", -1)[1];
    var cancelled = example("PUT /fhir/Task/{id}").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", task);
    door("GET /fhir/Composition/{id}").by(gp).at(task).answers(404);
    door("PUT /fhir/Task/{id}").by(gp).at(task).ifMatch("W/\"1\"").saying(cancelled).answers(200);
    door("PUT /fhir/Task/{id}")
        .by(gp)
        .at(task)
        .ifMatch("W/\"2\"")
        .saying(cancelled.replace("cancelled", "completed"))
        .answers(422);
    door("GET /fhir/Task").by(gp).asking("_count", 2).answers(200);
    door("GET /fhir/Task").by(gp).asking("cursor", "nonsense").answers(400);
    door("GET /fhir/metadata").answers(200);
    door("GET /fhir/MessageDefinition").by(gp).answers(200);
    door("GET /fhir/MessageDefinition/{id}")
        .by(gp)
        .at("bars-message-servicerequest-request-referral")
        .answers(200);
  }

  @Test
  void a_gp_system_refers_by_message() {
    var gp = practice();
    var conversation = UUID.randomUUID().toString();
    var request = UUID.randomUUID().toString();
    messages(gp, request, conversation).answers(200);
    messages(gp, request, conversation).answers(409);
    messages(gp, "1", conversation).answers(400);
    messages(gp, UUID.randomUUID().toString(), conversation)
        .saying(
            example("POST /fhir/$process-message")
                .replace("servicerequest-request\"", "booking-request\""))
        .answers(422);
    messages(practice(), UUID.randomUUID().toString(), UUID.randomUUID().toString())
        .saying(bars("cancellation.json"))
        .answers(404);
  }

  private Door messages(Tokens gp, String request, String conversation) {
    var context = "eyJ2YWx1ZSI6IjIwMDAwOTk5OTkifQ==";
    return door("POST /fhir/$process-message")
        .by(gp)
        .with("X-Request-Id", request)
        .with("X-Correlation-Id", conversation)
        .with("NHSD-Target-Identifier", context)
        .with("NHSD-End-User-Organisation", context)
        .with("NHSD-Requesting-Software", context);
  }

  @Test
  void a_gp_system_is_told() {
    var gp = practice();
    door("POST /fhir/Subscription")
        .by(gp)
        .saying(subscription().replace("gp.example/", "10.0.0.1/"))
        .answers(422);
    door("POST /fhir/Subscription")
        .by(gp)
        .saying("{\"resourceType\": \"Subscription\"}")
        .answers(400);
    var body = subscription().replace("https://gp.example/", "http://127.0.0.1:9/");
    String id = door("POST /fhir/Subscription").by(gp).saying(body).answers(201).path("id");
    door("GET /fhir/Subscription").by(gp).answers(200);
    door("GET /fhir/Subscription/{id}").by(gp).at(id).answers(200);
    var referral =
        as(gp)
            .contentType("application/fhir+json")
            .body(example("POST /fhir/ServiceRequest"))
            .post("/fhir/ServiceRequest")
            .<String>path("id");
    as(linkWorker(PCN))
        .contentType("application/json")
        .header("If-Match", "*")
        .body("{}")
        .post("/referrals/" + referral + "/accept");
    var list = "/subscriptions/" + id + "/deliveries";
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> as(gp).get(list).asString().contains("lastError"));
    String delivery =
        door("GET /subscriptions/{id}/deliveries")
            .by(gp)
            .at(id)
            .answers(200)
            .path("items[0].deliveryId");
    door("GET /subscriptions/{id}/deliveries").by(gp).at(id).asking("status", "lost").answers(400);
    door("POST /subscriptions/{id}/deliveries/{delivery}/retry")
        .by(gp)
        .at(id, delivery)
        .answers(204);
    door("POST /subscriptions/{id}/deliveries/{delivery}/skip")
        .by(gp)
        .at(id, delivery)
        .answers(204);
    door("POST /subscriptions/{id}/resend")
        .by(gp)
        .at(id)
        .saying("{\"fromNumber\": 1}")
        .answers(200);
    door("POST /subscriptions/{id}/secret").by(gp).at(id).answers(200);
    door("DELETE /fhir/Subscription/{id}").by(gp).at(id).answers(204);
  }

  private String subscription() {
    return example("POST /fhir/Subscription").replace("Task?requester=M82002", "Task");
  }

  @Test
  void an_operator_looks_after_the_service() {
    var operator = Tokens.of("operator");
    var before = letters().size();
    for (var i = 0; i < 2; i++) {
      KafkaLog.ofTestBroker()
          .send("caseload.events", "c-" + key(), "{}", Map.of("ce_type", "case.opened.v1"));
    }
    await().atMost(Duration.ofSeconds(30)).until(() -> letters().size() == before + 2);
    var letters = letters().subList(before, before + 2);
    door("GET /operations/dead-letters").by(operator).asking("limit", 200).answers(200);
    door("GET /operations/dead-letters").by(operator).asking("status", "lost").answers(400);
    door("GET /operations/dead-letters/{id}").by(operator).at(letters.getFirst()).answers(200);
    door("POST /operations/dead-letters/{id}/retry")
        .by(operator)
        .at(letters.getFirst())
        .saying(
            "{\"payload\": {\"caseId\": \"c\", \"referralId\": \"%s\"}}"
                .formatted(UUID.randomUUID()))
        .answers(200);
    door("POST /operations/dead-letters/{id}/skip")
        .by(operator)
        .at(letters.getLast())
        .saying("{\"reason\": \"Sent by mistake; agreed with its sender.\"}")
        .answers(200);
    door("POST /operations/dead-letters/{id}/skip").by(operator).at(letters.getLast()).answers(409);
    door("GET /operations/dead-letters/{id}").by(operator).at(letters.getLast()).answers(410);
    door("GET /operations/actions").by(operator).asking("limit", 200).answers(200);
    door("POST /operations/keys/rewrap").by(operator).answers(200);
    door("GET /operations/projections").by(operator).answers(200);
    door("GET /operations/relay").by(operator).answers(200);
    door("POST /operations/relay/republications")
        .by(operator)
        .saying(
            "{\"topic\": \"referral.events\", \"to\": \"referral.events.again\", \"fromPosition\": 9000000000}")
        .answers(202);
    door("POST /operations/relay/republications")
        .by(operator)
        .saying(
            "{\"topic\": \"referral.events\", \"to\": \"referral.events\", \"fromPosition\": 0}")
        .answers(422);
    door("GET /operations/relay/republications").by(operator).answers(200);
  }

  private static List<Integer> letters() {
    List<Integer> ids =
        as(Tokens.of("operator")).get("/operations/dead-letters?limit=200").path("items.id");
    return ids == null ? List.of() : ids;
  }

  private String example(String operation) {
    return description.operation(operation).request().orElseThrow().getValue().toString();
  }

  /** A GP system of a practice that no other test knows. */
  private static Tokens practice() {
    return Tokens.of("gp-system").organisation("J" + UUID.randomUUID().toString().substring(0, 5));
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
