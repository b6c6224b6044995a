package org.socialprescribing.referral.domain.organisation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a practice, by date.
 *
 * @param assignments each holds from its date until the next
 * @param confirmed days on which an extract said what was known
 * @param listSizes patients registered on a date
 */
public record Practice(
    NavigableMap<LocalDate, Assignment> assignments,
    NavigableSet<LocalDate> confirmed,
    NavigableMap<LocalDate, Integer> listSizes) {

  static final Practice UNKNOWN = new Practice(new TreeMap<>(), new TreeSet<>(), new TreeMap<>());

  public Practice {
    assignments = Collections.unmodifiableNavigableMap(assignments);
    confirmed = Collections.unmodifiableNavigableSet(confirmed);
    listSizes = Collections.unmodifiableNavigableMap(listSizes);
  }

  /** Where the practice belonged on a date. */
  public Optional<Assignment> assignmentOn(LocalDate date) {
    return Optional.ofNullable(assignments.floorEntry(date)).map(it -> it.getValue());
  }

  /** Whether an extract of this very date was read, or a change is dated so. */
  boolean isSaidOn(LocalDate date) {
    return confirmed.contains(date) || assignments.containsKey(date);
  }

  /** The first later day on which an extract said again what held on this date; null if none. */
  @Nullable LocalDate saidAgainAfter(LocalDate date) {
    var again = confirmed.higher(date);
    var change = assignments.higherKey(date);
    return again == null || (change != null && !again.isBefore(change)) ? null : again;
  }

  Practice with(LocalDate from, Assignment assignment) {
    var changed = new TreeMap<>(assignments);
    changed.put(from, assignment);
    return new Practice(changed, confirmed, listSizes);
  }

  Practice with(LocalDate asAt, int patients) {
    var changed = new TreeMap<>(listSizes);
    changed.put(asAt, patients);
    return new Practice(assignments, confirmed, changed);
  }

  Practice confirmedOn(LocalDate date) {
    var changed = new TreeSet<>(confirmed);
    changed.add(date);
    return new Practice(assignments, changed, listSizes);
  }
}
