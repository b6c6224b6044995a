package org.socialprescribing.referral.views.directory;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.web.ProblemException;

/** Reads the directory of practices and networks. It is public knowledge. */
@Path("/organisations")
@Authenticated
@Tag(name = "Organisations")
class DirectoryResource {
  private final Transactions transactions;

  DirectoryResource(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * A network as it stands today.
   *
   * @param patients registered with its practices, as far as list sizes are known
   */
  record Pcn(
      String pcnCode,
      @Nullable String pcnName,
      @Nullable String icbCode,
      @Nullable String icbName,
      long practices,
      long patients) {}

  @GET
  @Path("/pcns")
  @Operation(summary = "List the networks, of one integrated care board or of all")
  public Uni<List<Pcn>> pcns(@QueryParam("icb") @Parameter(example = "QOC") @Nullable String icb) {
    return transactions.read(
        session ->
            session
                .createSelectionQuery(
                    """
                    select new org.socialprescribing.referral.views.directory.DirectoryResource$Pcn(
                      p.pcnCode, max(p.pcnName), max(p.icbCode), max(p.icbName), count(p),
                      coalesce(sum(p.patients), 0))
                    from PracticeRow p
                    where p.pcnCode is not null and (:icb is null or p.icbCode = :icb)
                    group by p.pcnCode order by p.pcnCode
                    """,
                    Pcn.class)
                .setParameter("icb", icb)
                .getResultList());
  }

  @GET
  @Path("/practices/{code}")
  @Operation(summary = "Read a practice with its network and its list size")
  public Uni<PracticeRow> practice(@PathParam("code") @Parameter(example = "M82002") String code) {
    return transactions.read(
        session ->
            session
                .get(PracticeRow.class, code)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("practice")));
  }
}
