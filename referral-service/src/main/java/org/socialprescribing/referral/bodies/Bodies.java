package org.socialprescribing.referral.bodies;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.socialprescribing.platform.web.Problem;
import org.socialprescribing.platform.web.ProblemException;

/**
 * Bounds every body before it becomes what a resource asks for, and checks JSON that becomes a
 * record. Who asks for bytes, as the FHIR endpoint does, checks them itself.
 */
@Provider
public final class Bodies implements ReaderInterceptor {
  private static final Problem.Violation NOT_READABLE =
      new Problem.Violation("body", "has to be sound JSON");

  private final BodyLimit limit;

  Bodies(BodyLimit limit) {
    this.limit = limit;
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
    if (!BodyLimit.isExtract(body.getMediaType().toString())) {
      var bytes = limit.read(body.getInputStream());
      if (body.getType() != byte[].class && body.getMediaType().getSubtype().endsWith("json")) {
        checkJson(bytes);
      }
      body.setInputStream(new ByteArrayInputStream(bytes));
    }
    return body.proceed();
  }

  /**
   * Checks a body; an empty one is for the resource to judge.
   *
   * @throws ProblemException when it is not JSON, or more than a body may hold
   */
  public static void checkJson(byte[] bytes) {
    try {
      if (bytes.length > 0) {
        BoundedJson.check(Texts.decoded(bytes));
      }
    } catch (RefusedBody e) {
      throw switch (e.why()) {
        case MALFORMED ->
            new ProblemException(
                Problem.of(400, "malformed-body", e.detail(), List.of(NOT_READABLE)));
        case TOO_COSTLY -> new ProblemException(422, "body-too-costly", e.detail());
      };
    }
  }
}
