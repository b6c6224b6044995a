package org.socialprescribing.reporting.views.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.reporting.views.disclosure.Disclosure.Rounded;
import org.socialprescribing.reporting.views.disclosure.Disclosure.Unrounded;

/** Shows the figures of one row by a rule, and keeps the names of those it hides. */
public final class Redaction {
  private final Disclosure disclosure;
  private final List<String> hidden = new ArrayList<>();

  Redaction(Disclosure disclosure) {
    this.disclosure = disclosure;
  }

  /** A count of people, cases or contacts, or null when hidden. */
  public @Nullable Long count(String name, long value) {
    return switch (disclosure) {
      case Unrounded() -> value;
      case Rounded(var rule) -> restingOn(value, name, rule.round(value));
    };
  }

  /** A weighted count of so many people, to the same base, or null when hidden. */
  public @Nullable BigDecimal weighted(String name, long people, BigDecimal value) {
    return switch (disclosure) {
      case Unrounded() -> value;
      case Rounded(var rule) ->
          restingOn(people, name, BigDecimal.valueOf(rule.round(Math.round(value.doubleValue()))));
    };
  }

  /** A median or other figure that rests on so many people, or null when these are too few. */
  public <T> @Nullable T restingOn(long people, String name, @Nullable T value) {
    var hides =
        switch (disclosure) {
          case Unrounded() -> false;
          case Rounded(var rule) -> rule.hides(people);
        };
    if (hides) {
      hide(name);
    }
    return hides ? null : value;
  }

  /** Notes that a figure is hidden because it is derived from a hidden one. */
  public void hide(String name) {
    hidden.add(name);
  }

  /** The names of the hidden figures, in order. */
  public List<String> hidden() {
    return List.copyOf(hidden);
  }
}
