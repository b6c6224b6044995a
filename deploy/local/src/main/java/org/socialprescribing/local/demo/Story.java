package org.socialprescribing.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * What happens to one referral, as far as the last day: all chances are drawn when it is written,
 * so that it does not matter in which order stories are told.
 */
record Story(
    Person person,
    Practice practice,
    String source,
    String priority,
    List<String> needs,
    LocalDate receivedOn,
    Ending ending,
    LocalDate decidedOn,
    String complexity,
    LocalDate allocatedOn,
    List<Contact> contacts,
    boolean finished,
    String outcome) {

  /** How the referral is decided, or {@code OPEN} while it waits. */
  enum Ending {
    OPEN,
    ACCEPTED,
    DECLINED_BY_PERSON,
    DECLINED_BY_SERVICE,
    UNPLACED
  }

  /** A booked contact. */
  record Contact(LocalDate on, String format, String attendance, int minutes) {}

  private static final List<String> SOURCES =
      List.of(
          "other-nhs",
          "local-authority",
          "pharmacy",
          "job-centre",
          "housing-association",
          "vcse",
          "self",
          "proactive-offer",
          "emergency-service");
  private static final Map<String, String> REFERRER =
      Map.of(
          "name", "Robin Fictional",
          "service", "First contact",
          "organisation", "Sample Partnership",
          "phone", "01743 000000");
  private static final List<String> NEEDS =
      List.of(
          "loneliness",
          "housing",
          "debt-and-benefits",
          "physical-activity",
          "bereavement",
          "caring-role",
          "employment",
          "food",
          "long-term-condition",
          "mental-wellbeing");
  private static final List<String> FORMATS =
      List.of("telephone", "telephone", "face-to-face", "face-to-face", "home-visit", "community");

  /** Writes the story of one referral received on a day, known up to the last day. */
  static Story write(
      Person person, Practice practice, LocalDate received, LocalDate last, long seed) {
    var random = new SplittableRandom(seed);
    var decided = received.plusDays(random.nextInt(10));
    var allocated = decided.plusDays(1 + random.nextInt(18));
    var contacts = contacts(allocated, last, random);
    var finished = contacts.size() > 2 && contacts.getLast().on().plusDays(21).isBefore(last);
    return new Story(
        person,
        practice,
        random.nextInt(100) < 70 ? "gp-practice" : pick(SOURCES, random),
        random.nextInt(100) < 6 ? "urgent" : "routine",
        List.of(pick(NEEDS, random)),
        received,
        ending(decided, last, random),
        decided,
        complexity(random),
        allocated,
        contacts,
        finished,
        random.nextInt(100) < 80 ? "completed" : "disengaged");
  }

  Map<String, Object> referral() {
    return Map.of(
        "person",
        person.json(),
        "practiceCode",
        ending == Ending.UNPLACED ? "Y99999" : practice.code(),
        "source",
        source,
        "priority",
        priority,
        "needs",
        needs,
        "reason",
        "Would like to talk about what matters to them.",
        "receivedOn",
        receivedOn.toString(),
        "referrer",
        REFERRER,
        "consent",
        "person-agreed");
  }

  private static Ending ending(LocalDate decided, LocalDate last, RandomGenerator random) {
    int chance = random.nextInt(1000);
    if (chance < 8) {
      return Ending.UNPLACED;
    }
    if (decided.isAfter(last)) {
      return Ending.OPEN;
    }
    if (chance < 60) {
      return Ending.DECLINED_BY_PERSON;
    }
    return chance < 90 ? Ending.DECLINED_BY_SERVICE : Ending.ACCEPTED;
  }

  private static List<Contact> contacts(LocalDate from, LocalDate last, RandomGenerator random) {
    var contacts = new ArrayList<Contact>();
    int planned = 3 + random.nextInt(7);
    var on = from.plusDays(3 + random.nextInt(14));
    while (contacts.size() < planned && !on.isAfter(last)) {
      int chance = random.nextInt(100);
      var attendance = chance < 82 ? "attended" : chance < 93 ? "did-not-attend" : "cancelled";
      contacts.add(new Contact(on, pick(FORMATS, random), attendance, 20 + random.nextInt(41)));
      on = on.plusDays(7 + random.nextInt(10));
    }
    return List.copyOf(contacts);
  }

  private static String complexity(RandomGenerator random) {
    int chance = random.nextInt(100);
    return chance < 70 ? "standard" : chance < 94 ? "complex" : "very-complex";
  }

  private static String pick(List<String> from, RandomGenerator random) {
    return from.get(random.nextInt(from.size()));
  }
}
