package org.socialprescribing.caseload.commands.cases;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import org.jspecify.annotations.Nullable;

/**
 * What every change of a case comes with.
 *
 * @param ifMatch ETag of the case as the caller last read it
 * @param idempotencyKey the same key gives the same answer
 */
record CaseCall(
    @PathParam("id") String id,
    @HeaderParam("If-Match") @Nullable String ifMatch,
    @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {}
