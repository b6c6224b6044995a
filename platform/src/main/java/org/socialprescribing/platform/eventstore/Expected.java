package org.socialprescribing.platform.eventstore;

/** The stream version that a caller believes to be current. */
public sealed interface Expected {

  /** Whatever is there. */
  record Any() implements Expected {}

  /** Nothing yet. */
  record Absent() implements Expected {}

  /** Exactly this version. */
  record Version(long value) implements Expected {}

  /** Whatever is there. */
  static Expected any() {
    return new Any();
  }

  /** Nothing yet. */
  static Expected absent() {
    return new Absent();
  }

  /** Exactly this version. */
  static Expected version(long value) {
    return new Version(value);
  }

  /** Whether a stream at {@code actual} (0: absent) is what was believed. */
  default boolean matches(long actual) {
    return switch (this) {
      case Any() -> true;
      case Absent() -> actual == 0;
      case Version(var value) -> actual == value;
    };
  }
}
