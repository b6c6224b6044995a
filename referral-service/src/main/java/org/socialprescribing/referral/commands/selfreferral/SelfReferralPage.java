package org.socialprescribing.referral.commands.selfreferral;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.platform.web.Problem.Violation;
import org.socialprescribing.referral.views.directory.Surgeries;

/** The form for people, plain HTML: it needs no script and keeps no cookie. */
@Path("/self-referral")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@Cancellable(false)
@Tag(name = "Self-referral")
class SelfReferralPage {
  private final SelfReferrals selfReferrals;
  private final Checks checks;
  private final Gate gate;
  private final Settings settings;
  private final Transactions transactions;

  SelfReferralPage(
      SelfReferrals selfReferrals,
      Checks checks,
      Gate gate,
      Settings settings,
      Transactions transactions) {
    this.selfReferrals = selfReferrals;
    this.checks = checks;
    this.gate = gate;
    this.settings = settings;
    this.transactions = transactions;
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance form(PageModel page);

    static native TemplateInstance received(String reference);

    static native TemplateInstance busy(long minutes);
  }

  @GET
  @Operation(summary = "The form with which people ask for support for themselves")
  public Uni<Response> form() {
    return page(200, new Form(new MultivaluedHashMap<>()), List.of());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Uni<Response> send(
      @Context RoutingContext context, MultivaluedMap<String, String> fields) {
    var caller = Gate.anybody(context);
    var form = new Form(fields);
    return gate.pass(context)
        .flatMap(
            waiting ->
                waiting.isPresent()
                    ? busy(Gate.seconds(waiting.get()))
                    : form.isFilledInByMachine()
                        ? Uni.createFrom().item(() -> sent(Reference.random()))
                        : checked(form, caller));
  }

  private Uni<Response> checked(Form form, Caller caller) {
    var request = form.request();
    var wrong = checks.of(request, form.unreadable());
    return wrong.isEmpty()
        ? selfReferrals.receive(request, form.token(), "form", caller).map(SelfReferralPage::sent)
        : page(400, form, wrong);
  }

  @GET
  @Path("received")
  @Operation(hidden = true)
  public Uni<Response> received(@QueryParam("reference") @Nullable String reference) {
    return reference == null || !Reference.isOne(reference)
        ? Uni.createFrom().item(() -> Response.seeOther(URI.create("/self-referral")).build())
        : html(200, Templates.received(reference));
  }

  /** Reloading the page that follows sends nothing again. */
  private static Response sent(Reference reference) {
    return Response.seeOther(URI.create("/self-referral/received?reference=" + reference.value()))
        .build();
  }

  private Uni<Response> page(int status, Form form, List<Violation> wrong) {
    var token = form.token();
    return surgeries()
        .map(
            names ->
                new PageModel(
                    form, token == null ? UUID.randomUUID().toString() : token, wrong, names))
        .flatMap(model -> html(status, Templates.form(model)));
  }

  private Uni<List<String>> surgeries() {
    return settings
        .icb()
        .map(icb -> transactions.read(session -> Surgeries.of(session, icb)))
        .orElseGet(() -> Uni.createFrom().item(List.of()));
  }

  private Uni<Response> busy(long seconds) {
    return html(429, Templates.busy((seconds + 59) / 60))
        .map(it -> Response.fromResponse(it).header(HttpHeaders.RETRY_AFTER, seconds).build());
  }

  private static Uni<Response> html(int status, TemplateInstance template) {
    return template
        .createUni()
        .map(
            text ->
                Response.status(status)
                    .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                    .header("Cache-Control", "no-store")
                    .header("Referrer-Policy", "same-origin")
                    .header("X-Content-Type-Options", "nosniff")
                    .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; form-action 'self';"
                            + " base-uri 'none'; frame-ancestors 'none'")
                    .entity(text)
                    .build());
  }
}
