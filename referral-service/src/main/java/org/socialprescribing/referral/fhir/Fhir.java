package org.socialprescribing.referral.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Reads and writes FHIR R4 in both formats. */
final class Fhir {
  static final String JSON = "application/fhir+json";
  static final String XML = "application/fhir+xml";

  private static final FhirContext CONTEXT = FhirContext.forR4Cached();

  private Fhir() {}

  /** As {@link #read}, for a Bundle. */
  static Bundle bundle(byte[] body, @Nullable String contentType) {
    return read(body, contentType, Bundle.class);
  }

  /**
   * Reads a resource. Unknown elements are passed over, as systems differ in their extensions.
   *
   * @throws FhirProblem when it is none of this type; whatever the parser stumbles over is the
   *     body's fault
   */
  static <T extends Resource> T read(byte[] body, @Nullable String contentType, Class<T> type) {
    try {
      var resource = parser(contentType).parseResource(new String(body, StandardCharsets.UTF_8));
      if (type.isInstance(resource)) {
        return type.cast(resource);
      }
    } catch (RuntimeException | StackOverflowError e) {
      throw FhirProblem.unreadable("The body is not a well-formed FHIR R4 resource.");
    }
    throw FhirProblem.unreadable("The body is not a " + type.getSimpleName() + ".");
  }

  static String write(IBaseResource resource, @Nullable String mediaType) {
    return parser(mediaType).encodeResourceToString(resource);
  }

  static boolean isXml(@Nullable String mediaType) {
    return mediaType != null && mediaType.toLowerCase(Locale.ROOT).contains("xml");
  }

  private static IParser parser(@Nullable String mediaType) {
    var parser = isXml(mediaType) ? CONTEXT.newXmlParser() : CONTEXT.newJsonParser();
    parser.setParserErrorHandler(new LenientErrorHandler(false));
    parser.setOverrideResourceIdWithBundleEntryFullUrl(false);
    return parser;
  }
}
