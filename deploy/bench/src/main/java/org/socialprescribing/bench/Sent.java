package org.socialprescribing.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What one side was sent, and what it said that it made of it. */
final class Sent {
  private final AtomicInteger numbers = new AtomicInteger();
  private final Map<String, String> accepted = new ConcurrentHashMap<>();

  /** A referral as the sender knows it, and the id it was given. */
  record Accepted(String identifier, String id) {}

  /** A number that was not used before. */
  int next() {
    return numbers.getAndIncrement();
  }

  /**
   * Notes that a referral was accepted.
   *
   * @throws IllegalStateException when it was not
   */
  void accepted(int number, Answer answer) {
    accepted.put(Bodies.identifier(number), answer.id());
  }

  /** All of them, by the sender's identifier. */
  List<Accepted> all() {
    return accepted.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(it -> new Accepted(it.getKey(), it.getValue()))
        .toList();
  }
}
