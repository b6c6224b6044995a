package org.socialprescribing.platform.decider;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * An enumeration whose constants have a lasting code outside: {@code PART_TIME} is {@code
 * part-time} in events, requests and answers.
 */
public interface Coded {

  /** The constant's name. */
  String name();

  /** The code that the world sees. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant with this code, if there is one. */
  static <T extends Enum<T> & Coded> Optional<T> of(Class<T> type, String code) {
    return Arrays.stream(type.getEnumConstants()).filter(it -> it.code().equals(code)).findFirst();
  }
}
