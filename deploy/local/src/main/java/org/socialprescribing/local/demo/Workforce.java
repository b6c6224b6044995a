package org.socialprescribing.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.socialprescribing.local.Service;

/** The link workers of the demo: one for about 18,000 patients, some of them part time. */
final class Workforce {
  private static final int PATIENTS_PER_WORKER = 18_000;
  private static final List<Double> WTE = List.of(1.0, 0.8, 0.6, 1.0);
  private static final List<String> EMPLOYERS = List.of("pcn", "vcse", "pcn", "local-authority");

  private final Map<String, List<String>> byPcn = new HashMap<>();

  /** Registers and clears them, and records their supervision. */
  static Workforce hire(Api api, Map<String, Integer> patients, LocalDate last, long seed) {
    var workforce = new Workforce();
    var random = new SplittableRandom(seed);
    int number = 0;
    for (var pcn : patients.keySet()) {
      int workers = Math.max(2, Math.round((float) patients.get(pcn) / PATIENTS_PER_WORKER));
      for (int i = 0; i < workers; i++) {
        var id = "00000000-0000-4000-8000-%012d".formatted(++number);
        workforce.byPcn.computeIfAbsent(pcn, key -> new ArrayList<>()).add(id);
        hire(api, id, pcn, number, last, random);
      }
    }
    return workforce;
  }

  /** The workers of a PCN, in a fixed order. */
  List<String> of(String pcn) {
    return byPcn.getOrDefault(pcn, List.of());
  }

  /** How many there are. */
  int size() {
    return byPcn.values().stream().mapToInt(List::size).sum();
  }

  private static void hire(
      Api api, String id, String pcn, int number, LocalDate last, SplittableRandom random) {
    var started = last.minusDays(380 + random.nextInt(900));
    var registration =
        Map.of(
            "name",
            "Link Worker " + number,
            "pcnCode",
            pcn,
            "wte",
            WTE.get(number % WTE.size()),
            "employer",
            EMPLOYERS.get(number % EMPLOYERS.size()),
            "arrsFunded",
            number % 5 != 0,
            "startedOn",
            started.toString(),
            "linkWorkerId",
            id);
    var created =
        Waiting.forThe(
            "supervision-service to hear of " + pcn,
            () ->
                Optional.of(
                        api.post(Service.SUPERVISION, "/link-workers", "", registration, 409, 422))
                    .filter(Api.Answer::done));
    api.post(
        Service.SUPERVISION,
        "/link-workers/" + id + "/clear",
        created.etag(),
        Map.of("clearedOn", started.plusDays(60).toString()));
    for (int month = 11; month >= 0; month--) {
      if (random.nextInt(100) < 88) {
        session(api, id, "clinical", "general-practitioner", last.minusMonths(month));
      }
      if (random.nextInt(100) < 40) {
        session(api, id, "workplace", "senior-link-worker", last.minusMonths(month));
      }
    }
  }

  private static void session(Api api, String id, String kind, String profession, LocalDate on) {
    api.post(
        Service.SUPERVISION,
        "/link-workers/" + id + "/sessions",
        "",
        Map.of(
            "kind",
            kind,
            "heldOn",
            on.toString(),
            "minutes",
            60,
            "supervisorProfession",
            profession));
  }
}
