package org.socialprescribing.referral.fhir;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.web.ProblemException;
import org.socialprescribing.referral.views.referrals.ReferralRow;

/**
 * Gives answers as a caller wants them.
 *
 * @param format {@link Fhir#JSON} or {@link Fhir#XML}
 * @param preference of {@code Prefer}, or null
 */
record Answers(String format, @Nullable String preference) {

  /**
   * Reads the wishes from the headers {@code Accept} and {@code Prefer}.
   *
   * @throws FhirProblem 406 when nothing that is accepted can be given
   */
  static Answers of(HttpHeaders headers) {
    var format =
        format(headers)
            .orElseThrow(
                () ->
                    new FhirProblem(
                        ErrorCode.REC_NOT_ACCEPTABLE,
                        "processing",
                        "Only application/fhir+json and application/fhir+xml, in version "
                            + MediaRange.VERSION
                            + " of the standard, can be given."));
    return new Answers(format, preference(headers.getHeaderString("Prefer")));
  }

  /** What is accepted most; empty when it is nothing that we have. */
  static Optional<String> format(HttpHeaders headers) {
    var accept = headers.getHeaderString(HttpHeaders.ACCEPT);
    if (accept == null || accept.isBlank()) {
      return Optional.of(Fhir.JSON);
    }
    return Stream.of(accept.split(",", -1))
        .map(MediaRange::of)
        .filter(MediaRange::canBeGiven)
        .min(Comparator.comparingDouble(it -> -it.quality()))
        .flatMap(MediaRange::format);
  }

  private static @Nullable String preference(@Nullable String prefer) {
    return prefer == null
        ? null
        : Stream.of(prefer.split("[,;]", -1))
            .map(String::strip)
            .filter(it -> it.startsWith("return="))
            .map(it -> it.substring("return=".length()))
            .findFirst()
            .orElse(null);
  }

  /** The answer to a reading. */
  Response read(IBaseResource resource) {
    return Response.ok(Fhir.write(resource, format)).type(format).build();
  }

  /** The answer to the reading of something that has versions. */
  Response read(ReferralRow row, IBaseResource resource) {
    return versioned(Response.ok(Fhir.write(resource, format)).type(format), row);
  }

  /**
   * The answer to a write: 201 for something new, 200 for what stands already.
   *
   * @param view what to show to those who want it shown
   */
  Response taken(String type, Intake.Taken taken, Function<Intake.Taken, IBaseResource> view) {
    var row = taken.row();
    var response =
        Response.status(taken.created() ? 201 : 200)
            .location(URI.create("/fhir/" + location(type, row)));
    if (!"minimal".equals(preference)) {
      var body =
          "OperationOutcome".equals(preference)
              ? Outcomes.done(taken.created() ? "It was created." : "It stands as was asked for.")
              : view.apply(taken);
      response.type(format).entity(Fhir.write(body, format));
    }
    return versioned(response, row);
  }

  /** What a version reads; 404 unless it is the newest, which is all that is kept as a whole. */
  static void requireVersion(ReferralRow row, Optional<Long> version) {
    if (version.isPresent() && version.get() != row.version) {
      throw ProblemException.notFound("version");
    }
  }

  /** Where a version of something is, below the address of the server. */
  static String location(String type, ReferralRow row) {
    return type + "/" + row.id + "/_history/" + row.version;
  }

  /** The weak tag that FHIR prescribes. */
  static String tag(ReferralRow row) {
    return "W/\"" + row.version + "\"";
  }

  private static Response versioned(Response.ResponseBuilder response, ReferralRow row) {
    return response
        .tag(new EntityTag(Long.toString(row.version), true))
        .lastModified(Date.from(row.changedAt))
        .build();
  }
}
