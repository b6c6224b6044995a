package org.socialprescribing.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.socialprescribing.local.Progress;
import org.socialprescribing.local.Service;
import org.socialprescribing.local.Trouble;

/** Makes stories happen: first all referrals and decisions, then what happens in the cases. */
final class Telling {
  private static final int AT_ONCE = 32;
  private static final int STEPS = 10;

  private final Api api;
  private final Progress progress;
  private final Workforce workforce;

  Telling(Api api, Progress progress, Workforce workforce) {
    this.api = api;
    this.progress = progress;
    this.workforce = workforce;
  }

  /** A referral that was accepted, and who is to take the case. */
  private record Accepted(Story story, String referral, String worker) {}

  void tell(List<Story> stories) {
    var accepted = new ArrayList<Accepted>();
    inParallel("referrals", alone(stories), story -> refer(story, accepted));
    accepted.sort(
        Comparator.<Accepted, LocalDate>comparing(it -> it.story().allocatedOn())
            .thenComparing(it -> it.story().person().nhsNumber()));
    inParallel("cases", byWorker(accepted), this::support);
  }

  private static <T> List<List<T>> alone(List<T> items) {
    return items.stream().map(List::of).toList();
  }

  /** Each worker's cases one after the other: whether one more is safe depends on those before. */
  private static Collection<List<Accepted>> byWorker(List<Accepted> accepted) {
    return accepted.stream()
        .collect(Collectors.groupingBy(Accepted::worker, TreeMap::new, Collectors.toList()))
        .values();
  }

  private void refer(Story story, List<Accepted> accepted) {
    var created = api.post(Service.REFERRAL, "/referrals", "", story.referral());
    var id = created.body().path("referralId").asText();
    var path = "/referrals/" + id;
    switch (story.ending()) {
      case OPEN, UNPLACED -> {}
      case DECLINED_BY_PERSON -> decline(story, path, created.etag(), "person", "not-wanted");
      case DECLINED_BY_SERVICE -> decline(story, path, created.etag(), "service", "out-of-scope");
      case ACCEPTED -> {
        api.post(
            Service.REFERRAL,
            path + "/accept",
            created.etag(),
            Map.of("acceptedOn", story.decidedOn().toString()));
        var workers = workforce.of(story.practice().pcn());
        var turn = Math.floorMod(story.person().nhsNumber().hashCode(), workers.size());
        synchronized (accepted) {
          accepted.add(new Accepted(story, id, workers.get(turn)));
        }
      }
    }
  }

  private void decline(Story story, String path, String etag, String by, String reason) {
    api.post(
        Service.REFERRAL,
        path + "/decline",
        etag,
        Map.of("by", by, "reason", reason, "declinedOn", story.decidedOn().toString()));
  }

  private void support(Accepted accepted) {
    var story = accepted.story();
    if (story.contacts().isEmpty()) {
      return;
    }
    var caseId =
        Waiting.forThe(
            "caseload-service to open a case",
            () -> {
              var items = api.get(Service.CASELOAD, "/cases?referral=" + accepted.referral());
              return Optional.of(items.body().at("/items/0/caseId").asText())
                  .filter(found -> !found.isEmpty());
            });
    var path = "/cases/" + caseId;
    var allocated =
        api.post(
            Service.CASELOAD,
            path + "/allocate",
            "\"1\"",
            Map.of(
                "linkWorkerId",
                accepted.worker(),
                "complexity",
                story.complexity(),
                "allocatedOn",
                story.allocatedOn().toString()),
            409);
    if (allocated.done()) {
      work(path, story, allocated.etag());
    }
  }

  private void work(String path, Story story, String allocated) {
    var etag = allocated;
    boolean planned = false;
    for (var contact : story.contacts()) {
      etag = contact(path, contact, etag);
      if (!planned && contact.attendance().equals("attended")) {
        etag = plan(path, contact, etag);
        planned = true;
      }
    }
    if (story.finished()) {
      api.post(
          Service.CASELOAD,
          path + "/close",
          etag,
          Map.of(
              "outcome",
              planned ? story.outcome() : "disengaged",
              "closedOn",
              story.contacts().getLast().on().plusDays(7).toString()));
    }
  }

  private String contact(String path, Story.Contact contact, String etag) {
    return api.post(
            Service.CASELOAD,
            path + "/contacts",
            etag,
            Map.of(
                "on",
                contact.on().toString(),
                "format",
                contact.format(),
                "attendance",
                contact.attendance(),
                "minutes",
                contact.minutes()))
        .etag();
  }

  private String plan(String path, Story.Contact contact, String etag) {
    return api.post(
            Service.CASELOAD,
            path + "/plan",
            etag,
            Map.of(
                "agreedOn",
                contact.on().toString(),
                "goals",
                List.of(Map.of("text", "Join a group that meets every week."))))
        .etag();
  }

  /** Groups beside one another, the items of a group in order. */
  private <T> void inParallel(String what, Collection<List<T>> groups, Consumer<T> work) {
    int total = groups.stream().mapToInt(List::size).sum();
    var done = new AtomicInteger();
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      var futures = new ArrayList<Future<?>>();
      for (var group : groups) {
        futures.add(
            threads.submit(
                () -> {
                  for (var item : group) {
                    work.accept(item);
                    report(what, done.incrementAndGet(), total);
                  }
                }));
      }
      try {
        for (var future : futures) {
          future.get();
        }
      } catch (ExecutionException e) {
        threads.shutdownNow();
        throw e.getCause() instanceof Trouble trouble
            ? trouble
            : new IllegalStateException(e.getCause());
      } catch (InterruptedException e) {
        threads.shutdownNow();
        Thread.currentThread().interrupt();
        throw new Trouble("interrupted");
      }
    }
  }

  private void report(String what, int done, int of) {
    int step = Math.max(1, of / STEPS);
    if (done % step == 0 || done == of) {
      var bar = "#".repeat(done * 20 / of) + ".".repeat(20 - done * 20 / of);
      progress.step("demo: [%s] %,d of %,d %s".formatted(bar, done, of, what));
    }
  }
}
