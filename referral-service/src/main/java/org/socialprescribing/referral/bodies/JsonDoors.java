package org.socialprescribing.referral.bodies;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.socialprescribing.platform.web.ProblemException;

/** Checks JSON before it becomes the record that a resource asks for. */
@Provider
public final class JsonDoors implements ReaderInterceptor {

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
    if (body.getMediaType().getSubtype().endsWith("json") && body.getType() != byte[].class) {
      var bytes = body.getInputStream().readAllBytes();
      if (bytes.length > 0) {
        check(bytes);
      }
      body.setInputStream(new ByteArrayInputStream(bytes));
    }
    return body.proceed();
  }

  private static void check(byte[] bytes) {
    try {
      BoundedJson.check(Texts.decoded(bytes));
    } catch (RefusedBody e) {
      throw switch (e.why()) {
        case MALFORMED -> new ProblemException(400, "malformed-body", e.detail());
        case TOO_COSTLY -> new ProblemException(422, "body-too-costly", e.detail());
      };
    }
  }
}
