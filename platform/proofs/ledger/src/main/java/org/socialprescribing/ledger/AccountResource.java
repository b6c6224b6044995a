package org.socialprescribing.ledger;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.web.ETags;

/** Shows accounts from their view. */
@Path("/accounts/{id}")
public class AccountResource {
  private final Transactions transactions;

  AccountResource(Transactions transactions) {
    this.transactions = transactions;
  }

  /** The balance, with the version as its tag. */
  @GET
  public Uni<Response> get(@PathParam("id") String id) {
    return transactions
        .read(session -> session.get(AccountEntity.class, id))
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new)
        .map(
            account ->
                Response.ok(JsonNodeFactory.instance.objectNode().put("balance", account.balance))
                    .tag(ETags.of(account.version))
                    .build());
  }
}
