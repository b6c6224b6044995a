package org.socialprescribing.referral.domain.organisation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known of a practice, by date.
 *
 * @param assignments each holds from its date until the next
 * @param listSizes patients registered on a date
 */
public record Practice(
    NavigableMap<LocalDate, Assignment> assignments, NavigableMap<LocalDate, Integer> listSizes) {

  static final Practice UNKNOWN = new Practice(new TreeMap<>(), new TreeMap<>());

  public Practice {
    assignments = Collections.unmodifiableNavigableMap(assignments);
    listSizes = Collections.unmodifiableNavigableMap(listSizes);
  }

  /** Where the practice belonged on a date. */
  public Optional<Assignment> assignmentOn(LocalDate date) {
    return Optional.ofNullable(assignments.floorEntry(date)).map(it -> it.getValue());
  }

  Practice with(LocalDate from, Assignment assignment) {
    var changed = new TreeMap<>(assignments);
    changed.put(from, assignment);
    return new Practice(changed, listSizes);
  }

  Practice with(LocalDate asAt, int patients) {
    var changed = new TreeMap<>(listSizes);
    changed.put(asAt, patients);
    return new Practice(assignments, changed);
  }
}
