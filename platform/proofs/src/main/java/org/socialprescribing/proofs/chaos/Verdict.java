package org.socialprescribing.proofs.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.socialprescribing.proofs.history.Action;
import org.socialprescribing.proofs.history.Finding;
import org.socialprescribing.proofs.history.Outcome;
import org.socialprescribing.proofs.history.Published;
import org.socialprescribing.proofs.history.World;
import org.socialprescribing.proofs.reports.Row;

/** The whole run on one page. */
record Verdict(
    List<Action> history,
    World world,
    List<Happened> incidents,
    long end,
    Duration settled,
    List<Finding> findings) {

  List<Row> rows() {
    var rows = new ArrayList<Row>();
    actions(rows);
    counts(rows);
    times(rows);
    for (var finding : findings) {
      rows.add(
          Row.of(
              finding.rule().meaning(),
              (double) finding.violations(),
              "of %,d".formatted(finding.checked()),
              "0",
              finding.holds()));
    }
    return rows;
  }

  List<String> examples() {
    return findings.stream()
        .filter(finding -> !finding.holds())
        .flatMap(f -> f.examples().stream().map(example -> f.rule() + ": " + example))
        .toList();
  }

  private void actions(List<Row> rows) {
    rows.add(count("actions answered with ok", Outcome.Ok.class));
    rows.add(count("actions refused", Outcome.Refused.class));
    rows.add(count("actions without an answer in the end", Outcome.Unknown.class));
    var retried = history.stream().filter(action -> action.attempts().size() > 1).count();
    rows.add(Row.of("actions asked again with their key", retried, "actions"));
    rows.add(Row.of("events stored", world.log().size(), "events"));
    var distinct = world.topic().stream().map(Published::id).distinct().count();
    rows.add(Row.of("duplicates on the topic", world.topic().size() - distinct, "records"));
  }

  private Row count(String metric, Class<? extends Outcome> outcome) {
    var count = history.stream().filter(action -> outcome.isInstance(action.outcome())).count();
    return Row.of(metric, count, "actions");
  }

  private void counts(List<Row> rows) {
    rows.add(
        Row.of("kills", incidents.stream().filter(i -> i.what().isKill()).count(), "incidents"));
    rows.add(
        Row.of(
            "partitions and slow links",
            incidents.stream().filter(i -> !i.what().isKill()).count(),
            "incidents"));
    var fired = incidents.stream().filter(i -> Boolean.TRUE.equals(i.fired())).count();
    var named = incidents.stream().filter(i -> i.fired() != null).count();
    rows.add(Row.of("kills that hit their named point", fired, "of " + named));
  }

  /** Until the next incident, everything that clients miss is put down to this one. */
  private void times(List<Row> rows) {
    var availability = new Availability(history);
    Map<String, Duration> gaps = new LinkedHashMap<>();
    for (int i = 0; i < incidents.size(); i++) {
      var to = i + 1 < incidents.size() ? incidents.get(i + 1).start() : end;
      var gap = availability.longestGap(incidents.get(i).start(), to);
      gaps.merge(incidents.get(i).what().kind(), gap, Verdict::longer);
    }
    var recoveries =
        incidents.stream()
            .collect(Collectors.toMap(i -> i.what().kind(), Happened::recovery, Verdict::longer));
    var counts =
        incidents.stream()
            .collect(Collectors.groupingBy(i -> i.what().kind(), Collectors.counting()));
    gaps.keySet().stream()
        .sorted()
        .forEach(
            kind -> {
              var times = " (%d times)".formatted(counts.getOrDefault(kind, 0L));
              rows.add(seconds(kind + times + ": longest without an answer", gaps, kind));
              rows.add(seconds(kind + ": longest recovery after the repair", recoveries, kind));
            });
    rows.add(Row.of("until all was consumed in the end", settled.toMillis() / 1000.0, "s"));
  }

  private static Row seconds(String metric, Map<String, Duration> of, String kind) {
    return Row.of(metric, of.getOrDefault(kind, Duration.ZERO).toMillis() / 1000.0, "s");
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }
}
