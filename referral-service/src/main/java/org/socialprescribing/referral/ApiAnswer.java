package org.socialprescribing.referral;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * What the API description says of one answer of an operation. It is copied before it is added to:
 * the framework, and annotations of classes, give one and the same to many operations.
 */
public record ApiAnswer(APIResponse response) {

  /**
   * The answer of a status, declared if it was not.
   *
   * @param description for an answer that has none
   */
  public static ApiAnswer of(Operation operation, int status, String description) {
    var key = Integer.toString(status);
    var said = operation.getResponses().getAPIResponse(key);
    var own = OASFactory.createAPIResponse();
    if (said == null || said.getDescription() == null) {
      own.setDescription(description);
    } else {
      own.setDescription(said.getDescription());
    }
    if (said != null && said.getHeaders() != null) {
      own.setHeaders(new LinkedHashMap<>(said.getHeaders()));
    }
    var content = said == null ? null : said.getContent();
    if (content != null && !types(content).isEmpty()) {
      own.setContent(OASFactory.createContent());
      types(content).forEach((type, media) -> own.getContent().addMediaType(type, copy(media)));
    }
    operation.getResponses().addAPIResponse(key, own);
    return new ApiAnswer(own);
  }

  /** Whether an example of this media type is there. */
  public boolean hasExample(String type) {
    return hasExample(types(response.getContent()).get(type));
  }

  /** Whether any example is there. */
  public boolean hasExamples() {
    return types(response.getContent()).values().stream().anyMatch(ApiAnswer::hasExample);
  }

  private static boolean hasExample(@Nullable MediaType media) {
    return media != null && media.getExamples() != null && !media.getExamples().isEmpty();
  }

  /** Adds an example, unless one of this name is there. */
  public void example(String type, String name, Object body) {
    if (response.getContent() == null) {
      response.setContent(OASFactory.createContent());
    }
    example(response.getContent(), type, name, body);
  }

  /** Adds an example to what is declared of a body. */
  static void example(Content content, String type, String name, Object body) {
    var media = types(content).get(type);
    if (media == null) {
      media = OASFactory.createMediaType();
      content.addMediaType(type, media);
    }
    if (media.getExamples() == null || !media.getExamples().containsKey(name)) {
      media.addExample(name, OASFactory.createExample().value(body));
    }
  }

  static Map<String, MediaType> types(@Nullable Content content) {
    var types = content == null ? null : content.getMediaTypes();
    return types == null ? Map.of() : types;
  }

  private static MediaType copy(MediaType media) {
    var own = OASFactory.createMediaType().schema(media.getSchema());
    if (media.getExamples() != null) {
      own.setExamples(new LinkedHashMap<>(media.getExamples()));
    }
    if (media.getExample() != null) {
      own.setExample(media.getExample());
    }
    return own;
  }
}
