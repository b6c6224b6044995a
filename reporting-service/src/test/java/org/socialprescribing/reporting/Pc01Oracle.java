package org.socialprescribing.reporting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts PC-01 from the story itself, person by person. */
record Pc01Oracle(Story story, LocalDate firstDay, LocalDate reportingDate) {

  record Position(long patients, Set<String> numerator, Set<String> declined) {
    long denominator() {
      return patients - declined.size();
    }
  }

  Position of(String pcn) {
    var core =
        story.members.stream()
            .map(Story.Member::practice)
            .distinct()
            .filter(practice -> pcn.equals(pcnOf(practice)))
            .toList();
    var referred = new HashSet<String>();
    var unwilling = new HashSet<String>();
    for (var registration : story.registrations) {
      var person = story.countedAs(registration.person());
      if (core.contains(practiceOf(person))) {
        if (any(person, Story.Referral::accepted)) {
          referred.add(person);
        } else if (any(person, it -> it.byPerson() ? it.declined() : null)) {
          unwilling.add(person);
        }
      }
    }
    return new Position(
        core.stream().mapToLong(this::listOf).sum(), Set.copyOf(referred), Set.copyOf(unwilling));
  }

  private @Nullable String pcnOf(String practice) {
    return latest(
            story.members.stream().filter(it -> it.practice().equals(practice)).toList(),
            Story.Member::from)
        .map(Story.Member::pcn)
        .orElse(null);
  }

  private String practiceOf(String person) {
    return latest(
            story.registrations.stream()
                .filter(it -> story.countedAs(it.person()).equals(person))
                .filter(it -> it.practice() != null)
                .toList(),
            Story.Registration::from)
        .map(Story.Registration::practice)
        .orElse("");
  }

  private long listOf(String practice) {
    return latest(
            story.lists.stream().filter(it -> it.practice().equals(practice)).toList(),
            Story.ListSize::asAt)
        .orElseThrow()
        .patients();
  }

  private boolean any(String person, Dated<Story.Referral> date) {
    return story.referrals.stream()
        .filter(it -> story.countedAs(it.person()).equals(person))
        .map(date::of)
        .anyMatch(on -> on != null && !on.isBefore(firstDay) && !on.isAfter(reportingDate));
  }

  private interface Dated<T> {
    @Nullable LocalDate of(T item);
  }

  private <T> Optional<T> latest(List<T> items, java.util.function.Function<T, LocalDate> date) {
    return items.stream()
        .filter(item -> !date.apply(item).isAfter(reportingDate))
        .max(Comparator.comparing(date));
  }
}
