package org.socialprescribing.proofs.history;

/** What must hold, whatever was killed or cut. */
public enum Rule {
  ANSWERS_UNDERSTOOD("every answer is one that the interface has"),
  ANSWERED_ONCE("an action answered with ok is stored once"),
  ANSWERED_VERSION("the version of an answer is the one stored"),
  REFUSED_ABSENT("a refused action is not stored"),
  UNKNOWN_AT_MOST_ONCE("an action without an answer is stored once or not at all"),
  WHOLE("an action is stored whole, as asked, without others between"),
  NOTHING_INVENTED("every stored event is of an action"),
  EXPECTED_VERSION("an action that expected a version follows it"),
  REAL_TIME("what was answered before another began stands before it"),
  NEVER_BELOW_ZERO("no decision was made on an old state"),
  VERSIONS("each stream has the versions 1 to n"),
  INLINE_VIEW("the inline view is the fold of the log"),
  PUBLISHED("every stored event is on the topic"),
  PUBLISHED_ORDER("first occurrences on the topic are in the order of the stream"),
  PUBLISHED_ONLY("the topic holds nothing but stored events"),
  EFFECT_ONCE("every stored event has one effect at each consumer"),
  EFFECT_ORDER("effects come in the order of the stream"),
  CONSUMER_VIEW("a consumer's view is the fold of the log"),
  NOTHING_PARKED("no consumer has given up on an event");

  private final String meaning;

  Rule(String meaning) {
    this.meaning = meaning;
  }

  /** For people. */
  public String meaning() {
    return meaning;
  }
}
