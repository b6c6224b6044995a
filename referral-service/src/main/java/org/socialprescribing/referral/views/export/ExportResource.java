package org.socialprescribing.referral.views.export;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.socialprescribing.platform.identity.Callers;

/**
 * Answers a person who asks what is held on them (UK GDPR article 15). The manager of the network
 * that looks after the person hands it out; an operator sees nobody's identity, so may not.
 */
@Path("/people/{id}/export")
@RolesAllowed("pcn-manager")
@Cancellable(false)
@Tag(name = "People")
class ExportResource {
  private static final String EXAMPLE =
      """
      {
        "personId": "0c9f8a9e-3a68-4f5e-9a2d-67a3f5a1f0d2",
        "exportedAt": "2026-06-09T10:15:00Z",
        "today": {"personId": "0c9f8a9e-3a68-4f5e-9a2d-67a3f5a1f0d2",
          "person": {"familyName": "Example", "givenName": "Ada", "birthDate": "1951-07-14",
            "nhsNumberStatus": "number-not-present-and-trace-not-required"},
          "registrations": [], "accessNeeds": []},
        "history": [{"at": "2026-05-11T09:00:00Z", "what": "person-registered.v1",
          "by": "E06000051", "facts": {"from": "2026-05-11"}}],
        "alsoKnownAs": [], "referrals": [], "messages": [],
        "readings": [{"at": "2026-06-09T10:15:00Z", "by": "manager", "actingFor": "U60057",
          "purpose": "export"}],
        "actions": [],
        "published": [{"at": "2026-05-11T09:00:00Z", "topic": "person.events",
          "type": "person.registered.v1",
          "data": {"personId": "0c9f8a9e-3a68-4f5e-9a2d-67a3f5a1f0d2", "from": "2026-05-11"}}]
      }
      """;

  private final Exporter exporter;
  private final Callers callers;

  ExportResource(Exporter exporter, Callers callers) {
    this.exporter = exporter;
    this.callers = callers;
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance export(ExportPage page);
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Hand out everything that is held on a person",
      description =
          "Identity, registrations, access needs, facts for equity, every referral with its history"
              + " and what was written, messages that arrived, who has read the record, what"
              + " operators did, and what other services were told. Of an erased person, what is"
              + " left. Look through it first: what somebody wrote may be about others as well."
              + " Noted in the log, and in itself. Ask for text/html to get it as a page to"
              + " print.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = Export.class),
              examples = @ExampleObject(value = EXAMPLE)))
  @APIResponse(responseCode = "403", description = "For managers of networks only")
  @APIResponse(
      responseCode = "404",
      description = "No such person, or another network looks after them")
  public Uni<Response> json(@PathParam("id") UUID id) {
    return exporter.export(id, callers.current()).map(it -> unkept(Response.ok(it)));
  }

  @GET
  @Produces("text/html;qs=0.6")
  @Operation(hidden = true)
  public Uni<Response> page(@PathParam("id") UUID id) {
    return exporter
        .export(id, callers.current())
        .flatMap(it -> Templates.export(ExportPage.of(it)).createUni())
        .map(html -> unkept(Response.ok(html, "text/html;charset=UTF-8")));
  }

  private static Response unkept(Response.ResponseBuilder response) {
    return response.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }
}
