package org.socialprescribing.ledger;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** Where the point of the next crash is chosen. */
@Path("/chaos/halt")
public class HaltResource {
  private final HaltSwitch halt;

  HaltResource(HaltSwitch halt) {
    this.halt = halt;
  }

  /** The process ends when this meter has counted so often from now on. */
  @POST
  public void arm(@QueryParam("meter") String meter, @QueryParam("after") long after) {
    halt.arm(meter, after);
  }
}
