package org.socialprescribing.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts the caseload from the story itself, case by case. */
record CaseloadOracle(Story story, LocalDate date) {

  List<Story.Case> of(String pcn) {
    return story.cases.stream().filter(it -> it.pcn().equals(pcn)).toList();
  }

  Map<String, Integer> openByStage(String pcn) {
    var stages = new HashMap<String, Integer>();
    for (var it : of(pcn)) {
      if (!it.opened().isAfter(date) && (it.closed() == null || it.closed().isAfter(date))) {
        stages.merge(stage(it.id()), 1, Integer::sum);
      }
    }
    return stages;
  }

  private String stage(String id) {
    var rests =
        story.holds.stream()
            .filter(hold -> hold.caseId().equals(id) && !hold.on().isAfter(date))
            .max(Comparator.comparing(Story.Hold::on))
            .map(Story.Hold::held)
            .orElse(false);
    if (rests) {
      return "onHold";
    }
    if (holder(id).isEmpty()) {
      return "waiting";
    }
    return attended(id).stream().anyMatch(on -> !on.isAfter(date)) ? "active" : "allocated";
  }

  private Optional<Story.Allocation> holder(String id) {
    return story.allocations.stream()
        .filter(it -> it.caseId().equals(id) && !it.on().isAfter(date))
        .max(Comparator.comparing(Story.Allocation::on));
  }

  private List<LocalDate> attended(String id) {
    return story.contacts.stream()
        .filter(it -> it.caseId().equals(id) && it.attendance().equals("attended"))
        .map(Story.Contact::on)
        .sorted()
        .toList();
  }

  long contacts(String pcn, String attendance) {
    return of(pcn).stream()
        .flatMap(it -> story.contacts.stream().filter(contact -> contact.caseId().equals(it.id())))
        .filter(contact -> contact.attendance().equals(attendance) && within(contact.on()))
        .count();
  }

  List<Double> contactsPerClosedCase(String pcn) {
    return of(pcn).stream()
        .filter(it -> within(it.closed()))
        .map(it -> (double) attended(it.id()).size())
        .toList();
  }

  List<Double> daysToFirstContact(String pcn) {
    return of(pcn).stream()
        .filter(it -> !attended(it.id()).isEmpty() && within(attended(it.id()).getFirst()))
        .map(it -> (double) received(it).until(attended(it.id()).getFirst(), ChronoUnit.DAYS))
        .toList();
  }

  private LocalDate received(Story.Case it) {
    return story.referrals.stream()
        .filter(referral -> referral.id().equals(it.referral()))
        .findFirst()
        .orElseThrow()
        .received();
  }

  /** The heaviest weight of each person, by link worker and person. */
  Map<List<String>, BigDecimal> started(String pcn) {
    var heaviest = new HashMap<List<String>, BigDecimal>();
    for (var it : story.cases) {
      var holder = holder(it.id()).filter(allocation -> within(allocation.on()));
      if (holder.isPresent() && worksFor(pcn, holder.get().worker())) {
        heaviest.merge(
            List.of(holder.get().worker(), story.countedAs(it.person())),
            new BigDecimal(holder.get().weight()),
            BigDecimal::max);
      }
    }
    return heaviest;
  }

  private boolean worksFor(String pcn, String worker) {
    return story.workers.stream()
        .filter(it -> it.id().equals(worker) && it.pcn().equals(pcn))
        .anyMatch(it -> it.left() == null || !it.left().isBefore(date));
  }

  long referrals(String pcn, String standing) {
    return story.referrals.stream()
        .filter(it -> pcn.equals(it.pcn()) && within(it.received()))
        .filter(it -> standing(it).equals(standing))
        .count();
  }

  private String standing(Story.Referral it) {
    return happened(it.completed())
        ? "completed"
        : happened(it.withdrawn())
            ? "withdrawn"
            : happened(it.declined())
                ? "declined"
                : happened(it.accepted()) ? "accepted" : "awaitingDecision";
  }

  private boolean happened(@Nullable LocalDate on) {
    return on != null && !on.isAfter(date);
  }

  private boolean within(@Nullable LocalDate on) {
    return on != null && on.isAfter(date.minusMonths(12)) && !on.isAfter(date);
  }

  /** Interpolates linearly between the two nearest ranks. */
  static double percentile(List<Double> values, double share) {
    var sorted = values.stream().sorted().toList();
    var rank = share * (sorted.size() - 1);
    var below = sorted.get((int) Math.floor(rank));
    var above = sorted.get((int) Math.ceil(rank));
    return below + (above - below) * (rank - Math.floor(rank));
  }
}
