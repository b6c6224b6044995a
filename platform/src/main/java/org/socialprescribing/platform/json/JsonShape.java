package org.socialprescribing.platform.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/**
 * One shape of JSON everywhere: ISO dates, absent values left out, unknown fields ignored, ids as
 * plain values, constants as codes.
 */
@Singleton
public final class JsonShape implements ObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.findAndRegisterModules();
    mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    mapper.setAnnotationIntrospector(
        AnnotationIntrospectorPair.pair(
            mapper.getSerializationConfig().getAnnotationIntrospector(), new PlainValues()));
  }

  /** A mapper of this shape, for code that runs outside the container. */
  public static ObjectMapper mapper() {
    var mapper = new ObjectMapper();
    new JsonShape().customize(mapper);
    return mapper;
  }
}
