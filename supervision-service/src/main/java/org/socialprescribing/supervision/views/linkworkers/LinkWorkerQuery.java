package org.socialprescribing.supervision.views.linkworkers;

import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.web.Cursor;

/** The filters of a list of link workers, all optional. */
record LinkWorkerQuery(
    @QueryParam("pcn") @Nullable String pcn,
    @QueryParam("cursor") @Nullable String cursor,
    @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {

  private static final String VISIBLE =
      """
      from LinkWorkerRow
      where position > :after
        and (pcnCode in :pcns or linkWorkerId in :supervisees or linkWorkerId = :self)
      """;

  /** The link workers in sight after the cursor, one more than the limit. */
  Uni<List<LinkWorkerRow>> rows(Mutiny.StatelessSession session, Sight sight) {
    var inPcn = pcn == null ? "" : " and pcnCode = :pcn";
    var query =
        session
            .createSelectionQuery(VISIBLE + inPcn + " order by position", LinkWorkerRow.class)
            .setParameter("after", Cursor.decode(cursor))
            .setParameter("pcns", sight.pcns())
            .setParameter("supervisees", sight.supervisees())
            .setParameter("self", sight.self() == null ? "" : sight.self());
    if (pcn != null) {
      query.setParameter("pcn", pcn);
    }
    return query.setMaxResults(limit + 1).getResultList();
  }
}
