package org.socialprescribing.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A year of made-up activity in one ICB, the same for the same seed. */
final class Story {
  record Member(String practice, @Nullable String pcn, String icb, LocalDate from) {}

  record ListSize(String practice, int patients, LocalDate asAt) {}

  record Registration(String person, @Nullable String practice, LocalDate from) {}

  record Referral(
      String id,
      String person,
      @Nullable String practice,
      @Nullable String pcn,
      LocalDate received,
      @Nullable LocalDate accepted,
      @Nullable LocalDate declined,
      boolean byPerson,
      @Nullable LocalDate withdrawn,
      @Nullable LocalDate completed) {}

  record Case(
      String id,
      String referral,
      String person,
      String practice,
      String pcn,
      LocalDate opened,
      @Nullable LocalDate closed) {}

  record Allocation(String caseId, String worker, String weight, LocalDate on) {}

  record Contact(String id, String caseId, LocalDate on, String attendance) {}

  record Hold(String caseId, LocalDate on, boolean held) {}

  record Merge(String person, String into) {}

  record Worker(
      String id,
      String pcn,
      BigDecimal wte,
      LocalDate started,
      @Nullable LocalDate cleared,
      @Nullable LocalDate left) {}

  final List<Member> members = new ArrayList<>();
  final List<ListSize> lists = new ArrayList<>();
  final List<Registration> registrations = new ArrayList<>();
  final List<Referral> referrals = new ArrayList<>();
  final List<Case> cases = new ArrayList<>();
  final List<Allocation> allocations = new ArrayList<>();
  final List<Contact> contacts = new ArrayList<>();
  final List<Hold> holds = new ArrayList<>();
  final List<Worker> workers = new ArrayList<>();
  final List<Merge> merges = new ArrayList<>();

  final String icb;
  final List<String> pcns;
  private final Random random;
  private final LocalDate start;
  private final List<String> practices = new ArrayList<>();
  private final List<String> people = new ArrayList<>();

  /**
   * @param start first day of activity; it goes on for some fourteen months
   */
  Story(String icb, LocalDate start, long seed) {
    this.icb = icb;
    this.start = start;
    this.random = new Random(seed);
    this.pcns = List.of(icb + "-N1", icb + "-N2", icb + "-N3");
    organisations();
    workforce();
    for (int i = 0; i < 80; i++) {
      person();
    }
    for (int i = 0; i < 160; i++) {
      referral();
    }
    for (int i = 0; i < 12; i++) {
      merges.add(new Merge(people.get(i), people.get(i % 3 == 0 ? i + 1 : i + 20)));
    }
  }

  /** The person as whom somebody counts, at the end of all merges. */
  String countedAs(String person) {
    return merges.stream()
        .filter(it -> it.person().equals(person))
        .findFirst()
        .map(it -> countedAs(it.into()))
        .orElse(person);
  }

  /** The day on which the tests run, where the figures are made. */
  static LocalDate today() {
    return LocalDate.now(ZoneId.of("Europe/London"));
  }

  private void organisations() {
    for (int i = 0; i < 7; i++) {
      var practice = icb + "-P" + i;
      practices.add(practice);
      members.add(new Member(practice, pcns.get(i % 3), icb, start.minusYears(1)));
      lists.add(new ListSize(practice, 2_000 + random.nextInt(9_000), start.minusMonths(6)));
      if (random.nextBoolean()) {
        lists.add(new ListSize(practice, 2_000 + random.nextInt(9_000), start.plusMonths(6)));
      }
    }
    members.add(new Member(practices.get(6), pcns.get(1), icb, start.plusMonths(7)));
    members.add(new Member(practices.get(5), null, icb, start.plusMonths(13)));
    practices.add(icb + "-ELSEWHERE");
    members.add(new Member(practices.getLast(), icb + "-N9", "X-" + icb, start.minusYears(1)));
  }

  private void workforce() {
    for (int i = 0; i < 6; i++) {
      var started = start.minusMonths(2 + random.nextInt(20));
      workers.add(
          new Worker(
              icb + "-lw-" + i,
              pcns.get(i % 3),
              new BigDecimal(i % 2 == 0 ? "1" : "0.6"),
              started,
              i == 5 ? null : started.plusMonths(2),
              i == 4 ? start.plusMonths(10) : null));
    }
  }

  private void person() {
    var person = "person-" + new UUID(random.nextLong(), random.nextLong());
    people.add(person);
    registrations.add(
        new Registration(
            person, chance(95) ? anyOf(practices) : null, start.minusDays(random.nextInt(300))));
    if (chance(25)) {
      registrations.add(
          new Registration(person, anyOf(practices), start.plusDays(random.nextInt(400))));
    }
  }

  private void referral() {
    var id = new UUID(random.nextLong(), random.nextLong()).toString();
    var person = anyOf(people);
    var practice = anyOf(practices.subList(0, 7));
    var pcn = members.stream().filter(m -> m.practice().equals(practice)).findFirst();
    var received = start.plusDays(random.nextInt(420));
    var decided = received.plusDays(random.nextInt(15));
    var fate = random.nextInt(100);
    if (fate < 8) {
      referrals.add(new Referral(id, person, null, null, received, null, null, false, null, null));
      return;
    }
    var accepted = fate < 75 ? decided : null;
    var declined = fate >= 75 && fate < 92 ? decided : null;
    var withdrawn = fate >= 92 && fate < 96 ? decided : null;
    var closed =
        accepted != null && chance(50) ? accepted.plusDays(30 + random.nextInt(120)) : null;
    var network = pcn.orElseThrow().pcn();
    referrals.add(
        new Referral(
            id,
            person,
            practice,
            network,
            received,
            accepted,
            declined,
            chance(60),
            withdrawn,
            closed));
    if (accepted != null && network != null) {
      openCase(id, person, practice, network, accepted, closed);
    }
  }

  private void openCase(
      String referral,
      String person,
      String practice,
      String pcn,
      LocalDate opened,
      @Nullable LocalDate closed) {
    var id = new UUID(random.nextLong(), random.nextLong()).toString();
    cases.add(new Case(id, referral, person, practice, pcn, opened, closed));
    if (!chance(85)) {
      return;
    }
    var allocated = opened.plusDays(random.nextInt(20));
    allocations.add(new Allocation(id, anyOf(workers).id(), anyWeight(), allocated));
    if (chance(15)) {
      allocations.add(new Allocation(id, anyOf(workers).id(), anyWeight(), allocated.plusDays(25)));
    }
    for (int i = random.nextInt(14); i > 0; i--) {
      contacts.add(
          new Contact(
              new UUID(random.nextLong(), random.nextLong()).toString(),
              id,
              allocated.plusDays(random.nextInt(100)),
              anyOf(List.of("attended", "attended", "attended", "did-not-attend", "cancelled"))));
    }
    if (chance(25)) {
      holds.add(new Hold(id, allocated.plusDays(10), true));
      if (chance(50)) {
        holds.add(new Hold(id, allocated.plusDays(40), false));
      }
    }
  }

  private String anyWeight() {
    return anyOf(List.of("1", "1", "1.5", "2.5"));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T anyOf(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }
}
