package org.socialprescribing.proofs.history;

import java.util.List;

/**
 * Everything that can be seen from outside once all is quiet.
 *
 * @param topic in the order of each partition
 * @param views the rows that are written with the events
 */
public record World(
    List<StoredEvent> log, List<Published> topic, List<View> views, List<Consumed> consumers) {

  /** A row of the inline view. */
  public record View(String account, long version, long balance) {}
}
