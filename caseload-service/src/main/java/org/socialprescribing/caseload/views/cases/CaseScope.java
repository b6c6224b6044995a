package org.socialprescribing.caseload.views.cases;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.identity.Caller;

/**
 * The cases that a caller may see and work on: a manager those of own PCNs, a link worker own ones.
 *
 * @param pcns the PCNs that the caller manages
 * @param linkWorkerId the link worker that the caller is, if one
 */
public record CaseScope(Set<String> pcns, @Nullable String linkWorkerId) {

  /** What the caller's roles and claims allow. */
  public static CaseScope of(Caller caller) {
    return new CaseScope(
        caller.has("pcn-manager") ? caller.all("pcns") : Set.of(),
        caller.has("link-worker") ? caller.one("link_worker_id") : null);
  }

  /** Whether the case exists for the caller. */
  public boolean sees(CaseRow row) {
    return manages(row.pcnCode) || holds(row);
  }

  /** Whether the caller manages the PCN. */
  public boolean manages(String pcn) {
    return pcns.contains(pcn);
  }

  /** Whether the caller is the link worker of the case. */
  public boolean holds(CaseRow row) {
    return linkWorkerId != null && linkWorkerId.equals(row.linkWorkerId);
  }
}
