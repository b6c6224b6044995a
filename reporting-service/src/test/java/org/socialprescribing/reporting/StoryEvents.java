package org.socialprescribing.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.json.JsonShape;

/** The published events of a story. */
final class StoryEvents {
  private final List<Published> events = new ArrayList<>();

  private StoryEvents() {}

  /** In the order of no clock at all, and one in ten twice. */
  static List<Published> shuffled(Story story, long seed) {
    var random = new Random(seed);
    var events = new ArrayList<>(of(story));
    events.addAll(events.stream().filter(_ -> random.nextInt(10) == 0).toList());
    Collections.shuffle(events, random);
    return events;
  }

  private static List<Published> of(Story story) {
    var all = new StoryEvents();
    story.members.forEach(all::member);
    story.lists.forEach(all::list);
    story.registrations.forEach(it -> all.registration(story, it));
    story.referrals.forEach(all::referral);
    story.cases.forEach(all::supportCase);
    story.allocations.forEach(all::allocation);
    story.contacts.forEach(all::contact);
    story.holds.forEach(all::hold);
    story.workers.forEach(all::worker);
    story.merges.forEach(all::merge);
    return all.events;
  }

  private void member(Story.Member it) {
    add(
        "organisation.practice-assigned.v1",
        "practiceCode",
        it.practice(),
        "practiceName",
        "Practice " + it.practice(),
        "pcnCode",
        it.pcn(),
        "pcnName",
        it.pcn() == null ? null : "Network " + it.pcn(),
        "subIcbCode",
        "01A",
        "icbCode",
        it.icb(),
        "icbName",
        "ICB " + it.icb(),
        "from",
        it.from());
  }

  private void list(Story.ListSize it) {
    add(
        "organisation.list-size-recorded.v1",
        "practiceCode",
        it.practice(),
        "patients",
        it.patients(),
        "asAt",
        it.asAt());
  }

  private void registration(Story story, Story.Registration it) {
    var first =
        story.registrations.stream()
            .filter(other -> other.person().equals(it.person()))
            .findFirst()
            .orElseThrow();
    add(
        first.equals(it) ? "person.registered.v1" : "person.practice-changed.v1",
        "personId",
        it.person(),
        "practiceCode",
        it.practice(),
        "from",
        it.from());
  }

  /** An offer is neither yes nor no, and waiting is no decline. */
  private void countsForNothing(Story.Referral it) {
    add(
        "referral.offered.v1",
        "referralId",
        it.id(),
        "personId",
        it.person(),
        "practiceCode",
        it.practice(),
        "pcnCode",
        it.pcn(),
        "offeredOn",
        it.received(),
        "code",
        "871691000000100");
    add(
        "referral.escalated.v1",
        "referralId",
        it.id(),
        "pcnCode",
        it.pcn(),
        "level",
        "overdue",
        "dueAt",
        it.received() + "T09:00:00Z",
        "escalatedOn",
        it.received());
  }

  private void referral(Story.Referral it) {
    add(
        "referral.received.v1",
        "referralId",
        it.id(),
        "personId",
        it.person(),
        "practiceCode",
        it.practice(),
        "pcnCode",
        it.pcn(),
        "source",
        "gp-practice",
        "priority",
        "routine",
        "needs",
        List.of("loneliness"),
        "receivedOn",
        it.received());
    countsForNothing(it);
    if (it.accepted() != null) {
      add(
          "referral.accepted.v1",
          "referralId",
          it.id(),
          "personId",
          it.person(),
          "practiceCode",
          it.practice(),
          "pcnCode",
          it.pcn(),
          "acceptedOn",
          it.accepted(),
          "code",
          "871731000000106");
    }
    if (it.declined() != null) {
      add(
          "referral.declined.v1",
          "referralId",
          it.id(),
          "personId",
          it.person(),
          "by",
          it.byPerson() ? "person" : "service",
          "reason",
          "other",
          "declinedOn",
          it.declined(),
          "code",
          it.byPerson() ? "871711000000103" : null);
    }
    ended("referral.withdrawn.v1", it, "withdrawnOn", it.withdrawn());
    ended("referral.completed.v1", it, "completedOn", it.completed());
  }

  private void ended(String type, Story.Referral it, String field, @Nullable LocalDate on) {
    if (on != null) {
      add(type, "referralId", it.id(), "personId", it.person(), field, on);
    }
  }

  private void supportCase(Story.Case it) {
    add(
        "case.opened.v1",
        "caseId",
        it.id(),
        "referralId",
        it.referral(),
        "personId",
        it.person(),
        "practiceCode",
        it.practice(),
        "pcnCode",
        it.pcn(),
        "openedOn",
        it.opened());
    if (it.closed() != null) {
      add(
          "case.closed.v1",
          "caseId",
          it.id(),
          "referralId",
          it.referral(),
          "personId",
          it.person(),
          "closedOn",
          it.closed(),
          "outcome",
          "completed",
          "contactsAttended",
          0);
    }
  }

  private void allocation(Story.Allocation it) {
    add(
        "case.allocated.v1",
        "caseId",
        it.caseId(),
        "linkWorkerId",
        it.worker(),
        "complexity",
        "standard",
        "weight",
        new java.math.BigDecimal(it.weight()),
        "allocatedOn",
        it.on());
  }

  private void contact(Story.Contact it) {
    add(
        "case.contact-recorded.v1",
        "caseId",
        it.caseId(),
        "contactId",
        it.id(),
        "on",
        it.on(),
        "format",
        "telephone",
        "attendance",
        it.attendance());
  }

  private void hold(Story.Hold it) {
    add(
        it.held() ? "case.put-on-hold.v1" : "case.resumed.v1",
        "caseId",
        it.caseId(),
        "on",
        it.on());
  }

  private void merge(Story.Merge it) {
    add(
        "person.merged.v1",
        "personId",
        it.person(),
        "survivorId",
        it.into(),
        "on",
        LocalDate.of(2026, 11, 12));
  }

  private void worker(Story.Worker it) {
    add(
        "link-worker.registered.v1",
        "linkWorkerId",
        it.id(),
        "pcnCode",
        it.pcn(),
        "wte",
        it.wte(),
        "employer",
        "pcn",
        "arrsFunded",
        true,
        "startedOn",
        it.started());
    if (it.cleared() != null) {
      add("link-worker.cleared.v1", "linkWorkerId", it.id(), "clearedOn", it.cleared());
    }
    if (it.left() != null) {
      add("link-worker.left.v1", "linkWorkerId", it.id(), "leftOn", it.left());
    }
  }

  /** The first field is the aggregate's id and so the key; a field without a value is left out. */
  private void add(String type, @Nullable Object... fields) {
    var data = new LinkedHashMap<String, Object>();
    for (int i = 0; i < fields.length; i += 2) {
      if (fields[i + 1] != null) {
        data.put((String) Objects.requireNonNull(fields[i]), fields[i + 1]);
      }
    }
    events.add(Published.of(topic(type), String.valueOf(fields[1]), type, json(data)));
  }

  private static String topic(String type) {
    var first = type.substring(0, type.indexOf('.'));
    return Map.of("case", "caseload", "link-worker", "supervision").getOrDefault(first, first)
        + ".events";
  }

  private static String json(Map<String, Object> data) {
    return JsonShape.mapper().valueToTree(data).toString();
  }
}
