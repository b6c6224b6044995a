package org.socialprescribing.reporting.views.disclosure;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jboss.logging.Logger;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.platform.web.ProblemException;
import org.socialprescribing.reporting.views.tables.DatedData;

/** Who sees figures in which form: rounded, unless an allowed role asks otherwise. */
@Singleton
public final class DisclosurePolicy {
  private static final Logger AUDIT = Logger.getLogger("audit.disclosure");
  private final List<SmallNumbers> rules =
      Arrays.asList(DatedData.read("/definitions/small-numbers.json", SmallNumbers[].class));

  /** The rule in force today. */
  public SmallNumbers rule() {
    var today = LocalDate.now(ZoneId.of("Europe/London"));
    return rules.stream()
        .filter(rule -> !rule.validFrom().isAfter(today))
        .max(Comparator.comparing(SmallNumbers::validFrom))
        .orElseThrow(() -> new IllegalStateException("No rule for small numbers is in force"));
  }

  /** The rule without exception, as for figures of a practice. */
  public Disclosure rounded() {
    return new Disclosure.Rounded(rule());
  }

  /**
   * The form that a caller asks for, for figures of whole PCNs.
   *
   * @param report what is read, for the audit
   * @throws ProblemException 403 when the caller's roles do not allow unrounded figures
   */
  public Disclosure asked(Wanted wanted, Caller caller, String report) {
    return switch (wanted) {
      case ROUNDED -> rounded();
      case UNROUNDED -> unrounded(caller, report);
    };
  }

  private Disclosure unrounded(Caller caller, String report) {
    if (rule().unroundedFor().stream().noneMatch(caller::has)) {
      throw new ProblemException(
          403, "unrounded-not-allowed", "Unrounded figures need a role that may see them.");
    }
    AUDIT.infof(
        "Unrounded figures of %s read by %s, request %s",
        report, caller.subject(), caller.requestId());
    return new Disclosure.Unrounded();
  }

  /** The forms that can be asked for. */
  public enum Wanted {
    ROUNDED,
    UNROUNDED;

    /**
     * Reads the query parameter {@code disclosure}.
     *
     * @throws ProblemException 400 for anything else
     */
    public static Wanted parse(String text) {
      return Arrays.stream(values())
          .filter(wanted -> wanted.name().equalsIgnoreCase(text))
          .findFirst()
          .orElseThrow(
              () ->
                  new ProblemException(
                      400, "invalid-disclosure", "disclosure is rounded or unrounded."));
    }
  }
}
