package org.socialprescribing.referral.domain.organisation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What has become of a network or a board.
 *
 * @param successions by their day
 */
public record Organisation(NavigableMap<LocalDate, Succession> successions) {

  static final Organisation UNCHANGED = new Organisation(new TreeMap<>());

  public Organisation {
    successions = Collections.unmodifiableNavigableMap(successions);
  }

  Organisation with(Succession it) {
    var changed = new TreeMap<>(successions);
    changed.put(it.on(), it);
    return new Organisation(changed);
  }
}
