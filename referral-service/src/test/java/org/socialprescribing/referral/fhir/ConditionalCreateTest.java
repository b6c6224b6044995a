package org.socialprescribing.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.referral.fhir.Rest.fhir;
import static org.socialprescribing.referral.fhir.Rest.request;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.referral.Http;

/**
 * The key of the database decides between its sessions, whichever instance of the service holds
 * them: fifty requests on a pool of sixteen are fifty transactions on sixteen sessions.
 */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ConditionalCreateTest {
  private static final int TIMES = 50;

  @BeforeEach
  void practices() {
    Http.importDemo();
  }

  @Test
  void fifty_identical_requests_at_once_make_one_referral() throws Exception {
    var body = request();
    madeOnce(atOnce(it -> it.body(body)));
  }

  @Test
  void fifty_conditional_creates_at_once_make_one_referral() throws Exception {
    var body = request().replaceAll("(?m)^  \"identifier\": .*$", "");
    assertThat(body).doesNotContain("gp.example.org");
    var condition = "identifier=https://gp.example.org/Id/attempt|" + UUID.randomUUID();
    madeOnce(atOnce(it -> it.header("If-None-Exist", condition).body(body)));
  }

  private static void madeOnce(List<Response> answers) {
    assertThat(answers).filteredOn(it -> it.statusCode() == 201).hasSize(1);
    assertThat(answers).filteredOn(it -> it.statusCode() == 200).hasSize(TIMES - 1);
    assertThat(answers.stream().map(it -> it.<String>path("id")).distinct()).hasSize(1);
  }

  private static List<Response> atOnce(UnaryOperator<RequestSpecification> sending)
      throws Exception {
    var start = new CountDownLatch(1);
    Callable<Response> send =
        () -> {
          var ready = sending.apply(fhir(Http.gp()));
          start.await();
          return ready.post("/fhir/ServiceRequest");
        };
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var sent = Stream.generate(() -> threads.submit(send)).limit(TIMES).toList();
      start.countDown();
      var answers = new ArrayList<Response>();
      for (var answer : sent) {
        answers.add(answer.get());
      }
      return answers;
    }
  }
}
