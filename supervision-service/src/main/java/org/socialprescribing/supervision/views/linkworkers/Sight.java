package org.socialprescribing.supervision.views.linkworkers;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.platform.web.ProblemException;

/**
 * The link workers whom a caller may know of: a manager those of own PCNs, a supervisor those
 * supervised, a link worker only the one that he or she is.
 *
 * @param pcns the PCNs that the caller manages
 * @param supervisees the link workers whom the caller supervises
 * @param self the link worker that the caller is, if one
 */
public record Sight(Set<String> pcns, Set<String> supervisees, @Nullable String self) {

  /** What the caller's roles and claims allow. */
  public static Sight of(Caller caller) {
    return new Sight(
        caller.has("pcn-manager") ? caller.all("pcns") : Set.of(),
        caller.has("supervisor") ? caller.all("supervisees") : Set.of(),
        caller.has("link-worker") ? caller.one("link_worker_id") : null);
  }

  /**
   * The link worker, as long as the caller may know of one with this id.
   *
   * @throws ProblemException 404 otherwise
   */
  public Uni<LinkWorkerRow> find(Mutiny.StatelessSession session, String linkWorkerId) {
    return session
        .get(LinkWorkerRow.class, linkWorkerId)
        .map(
            row -> {
              if (row == null || !(manages(row) || supervises(row) || is(row))) {
                throw ProblemException.notFound("link worker");
              }
              return row;
            });
  }

  /** Whether the caller manages the link worker's PCN. */
  public boolean manages(LinkWorkerRow row) {
    return pcns.contains(row.pcnCode);
  }

  /** Whether the caller supervises the link worker. */
  public boolean supervises(LinkWorkerRow row) {
    return supervisees.contains(row.linkWorkerId);
  }

  /** Whether the caller is the link worker. */
  public boolean is(LinkWorkerRow row) {
    return row.linkWorkerId.equals(self);
  }
}
