package org.socialprescribing.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import org.socialprescribing.proofs.bench.Findings;
import org.socialprescribing.proofs.bench.OpenLoop;
import org.socialprescribing.proofs.bench.Percentiles;
import org.socialprescribing.proofs.reports.Row;

/** How long a sender waits when referrals come by the clock, whatever the server does. */
final class Latency {
  private static final double P99 = 50;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  void run(Lab lab, Findings findings) throws Exception {
    var scale = lab.scale();
    var target = lab.ours().target();
    measure(target, lab.token(), new OpenLoop(scale.perSecond(), Math.min(3, scale.openSeconds())));
    lab.settle();
    var figures =
        measure(target, lab.token(), new OpenLoop(scale.perSecond(), scale.openSeconds()));
    Lab.say("  at %d/s: %s".formatted(scale.perSecond(), figures));
    var name = "POST /fhir/ServiceRequest at " + scale.perSecond() + "/s, ";
    findings.figure(Row.of(name + "p50", figures.p50(), "ms"));
    findings.figure(Row.of(name + "p99", figures.p99(), "ms", "< 50", figures.p99() < P99));
    findings.figure(Row.of(name + "max", figures.max(), "ms"));
    findings.note(
        "Latencies count from the time at which a request was to be sent, by the clock, to its"
            + " whole answer.");
  }

  private Percentiles measure(Target target, String token, OpenLoop loop) {
    var micros = new long[loop.count()];
    var answers = new CompletableFuture<?>[loop.count()];
    loop.run(
        (index, due) -> {
          var number = target.sent().next();
          answers[index] =
              http.sendAsync(request(target, token, number), BodyHandlers.ofString())
                  .thenAccept(
                      answer -> {
                        micros[index] = OpenLoop.micros() - due;
                        target.sent().accepted(number, answer(answer));
                      });
        });
    CompletableFuture.allOf(answers).join();
    return Percentiles.ofMicros(micros);
  }

  private static HttpRequest request(Target target, String token, int number) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + target.port() + target.path()))
        .header("authorization", "Bearer " + token)
        .header("content-type", "application/fhir+json")
        .header("accept", "application/fhir+json")
        .POST(BodyPublishers.ofString(Bodies.of(number)))
        .build();
  }

  private static Answer answer(HttpResponse<String> answer) {
    var location = answer.headers().firstValue("location").orElse("");
    return new Answer(answer.statusCode(), location, answer.body());
  }
}
