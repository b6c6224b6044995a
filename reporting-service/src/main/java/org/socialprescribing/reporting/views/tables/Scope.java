package org.socialprescribing.reporting.views.tables;

import java.util.Set;
import org.socialprescribing.platform.identity.Caller;

/**
 * Whose figures a caller may see: all networks of an analyst's ICB, a manager's own networks.
 *
 * @param icbs ODS codes of integrated care boards
 * @param pcns ODS codes of primary care networks
 */
public record Scope(Set<String> icbs, Set<String> pcns) {
  /** May see the networks of the own {@code icb}. */
  public static final String ANALYST = "icb-analyst";

  /** May see the own {@code pcns}. */
  public static final String MANAGER = "pcn-manager";

  /** What the token of a caller allows. */
  public static Scope of(Caller caller) {
    return new Scope(
        caller.has(ANALYST) ? caller.all("icb") : Set.of(),
        caller.has(MANAGER) ? caller.all("pcns") : Set.of());
  }

  /** The ICBs as a parameter of a query. */
  public String[] icbArray() {
    return icbs.toArray(String[]::new);
  }

  /** The PCNs as a parameter of a query. */
  public String[] pcnArray() {
    return pcns.toArray(String[]::new);
  }
}
