package org.socialprescribing.referral.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Locale;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.referral.bodies.BoundedJson;
import org.socialprescribing.referral.bodies.BoundedXml;
import org.socialprescribing.referral.bodies.RefusedBody;
import org.socialprescribing.referral.bodies.Texts;

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
   * Reads a resource.
   *
   * @throws FhirProblem when it is none of this type, or breaks the rules of R4 or of a profile
   *     that it claims; whatever the parser stumbles over is the body's fault
   */
  static <T extends Resource> T read(byte[] body, @Nullable String contentType, Class<T> type) {
    var text = checked(body, isXml(contentType));
    try {
      var parser = parser(contentType);
      return type.cast(
          isXml(contentType)
              ? Judged.xml(text, type.getSimpleName(), parser, parser(JSON))
              : Judged.json(text, type.getSimpleName(), parser));
    } catch (FhirProblem e) {
      throw e;
    } catch (RuntimeException | JsonProcessingException | StackOverflowError e) {
      throw FhirProblem.unreadable("The body is not a well-formed FHIR R4 resource.");
    }
  }

  private static String checked(byte[] body, boolean xml) {
    try {
      var text = Texts.decoded(body);
      if (xml) {
        BoundedXml.check(text);
      } else {
        BoundedJson.check(text);
      }
      return text;
    } catch (RefusedBody e) {
      throw switch (e.why()) {
        case MALFORMED -> FhirProblem.unreadable(e.detail());
        case TOO_COSTLY -> FhirProblem.tooCostly(e.detail());
      };
    }
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
