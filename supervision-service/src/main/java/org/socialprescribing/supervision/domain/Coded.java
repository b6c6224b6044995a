package org.socialprescribing.supervision.domain;

import java.util.Locale;

/** An enumeration whose constants have a lasting code outside: {@code GP_PRACTICE}, gp-practice. */
public interface Coded {

  /** The constant's name. */
  String name();

  /** The code that events, requests and answers carry. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
