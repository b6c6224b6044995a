package org.socialprescribing.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.socialprescribing.local.Progress;
import org.socialprescribing.local.Service;
import org.socialprescribing.local.Stack;

/** Loads a year of activity of one integrated care system into a running stack. */
public final class Demo {
  /** The ICS of the demo: Shropshire, Telford and Wrekin. */
  public static final String ICB = "QOC";

  private static final long SEED = 20_260_401;
  private static final int PEOPLE = 2_000;
  private static final int DAYS = 365;

  private final Api api;
  private final Progress progress;
  private final Path organisations;
  private final LocalDate last;

  /**
   * @param organisations folder with {@code practices.csv} and {@code list-sizes.csv}
   * @param last the last day of the year
   */
  public Demo(Stack stack, Progress progress, Path organisations, LocalDate last) {
    this.api = new Api(stack);
    this.progress = progress;
    this.organisations = organisations;
    this.last = last;
  }

  /** The demo up to today. */
  public static Demo untilToday(Stack stack, Progress progress, Path root) {
    return new Demo(
        stack,
        progress,
        root.resolve("deploy/demo/organisations"),
        LocalDate.now(ZoneId.of("Europe/London")));
  }

  /** Whether a stack holds organisations already, as after a first load. */
  public boolean isLoaded() {
    return api.get(Service.REFERRAL, "/organisations/pcns?icb=" + ICB)
        .body()
        .toString()
        .contains("U60057");
  }

  /** Loads everything. Takes a minute or two on two cores. */
  public void load() {
    importOrganisations();
    var practices = Practice.read(organisations);
    var patients =
        practices.stream()
            .collect(
                Collectors.groupingBy(
                    Practice::pcn, TreeMap::new, Collectors.summingInt(Practice::patients)));
    var workforce = Workforce.hire(api, patients, last, SEED);
    progress.step(
        "demo: %d practices, %d link workers".formatted(practices.size(), workforce.size()));
    var stories = stories(practices);
    new Telling(api, progress, workforce).tell(stories);
  }

  private void importOrganisations() {
    api.csv(Service.REFERRAL, "/organisations/imports/practices", text("practices.csv"));
    api.csv(Service.REFERRAL, "/organisations/imports/list-sizes", text("list-sizes.csv"));
  }

  /** Busier towards the end, and busier in some PCNs than in others. */
  private List<Story> stories(List<Practice> practices) {
    var random = new SplittableRandom(SEED);
    var weights = practices.stream().map(practice -> practice.patients() * zeal(practice)).toList();
    double total = weights.stream().mapToDouble(Double::doubleValue).sum();
    var stories = new ArrayList<Story>();
    for (int n = 0; n < PEOPLE; n++) {
      var person = Person.make(n, last.getYear(), random);
      var practice = draw(practices, weights, random.nextDouble() * total);
      var received = last.minusDays((long) (DAYS * (1 - Math.sqrt(random.nextDouble()))));
      stories.add(Story.write(person, practice, received, last, random.nextLong()));
      if (random.nextInt(100) < 5 && received.isAfter(last.minusDays(200))) {
        stories.add(
            Story.write(person, practice, received.minusDays(150), last, random.nextLong()));
      }
    }
    stories.sort(Comparator.comparing(Story::receivedOn));
    return stories;
  }

  private static double zeal(Practice practice) {
    return 0.4 + Math.floorMod(practice.pcn().hashCode(), 7) / 4.0;
  }

  private static Practice draw(List<Practice> practices, List<Double> weights, double at) {
    double sum = 0;
    for (int i = 0; i < practices.size(); i++) {
      sum += weights.get(i);
      if (at < sum) {
        return practices.get(i);
      }
    }
    return practices.getLast();
  }

  private String text(String file) {
    try {
      return Files.readString(organisations.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
