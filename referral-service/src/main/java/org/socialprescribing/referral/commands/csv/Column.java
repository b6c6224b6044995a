package org.socialprescribing.referral.commands.csv;

import java.util.List;

/** A column with the names it has had over the years; the first is the one to speak of. */
public record Column(List<String> names) {

  /** A column of these names. */
  public static Column named(String... names) {
    return new Column(List.of(names));
  }

  /** The name to speak of. */
  public String name() {
    return names.getFirst();
  }
}
