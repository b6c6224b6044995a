package org.socialprescribing.caseload.views.linkworkers;

import java.util.HashSet;
import java.util.Set;
import org.socialprescribing.platform.identity.Caller;

/** The link workers whose caseload a caller may see: of own PCNs, supervised, or the caller. */
record WorkerScope(Set<String> pcns, Set<String> ids) {

  static WorkerScope of(Caller caller) {
    var ids = new HashSet<String>();
    if (caller.has("link-worker")) {
      ids.addAll(caller.all("link_worker_id"));
    }
    if (caller.has("supervisor")) {
      ids.addAll(caller.all("supervisees"));
    }
    return new WorkerScope(caller.has("pcn-manager") ? caller.all("pcns") : Set.of(), ids);
  }

  boolean sees(LinkWorkerRow row) {
    return pcns.contains(row.pcnCode) || ids.contains(row.linkWorkerId);
  }
}
