package org.socialprescribing.referral;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import org.socialprescribing.referral.domain.Coded;

/** JSON carries the codes of coded enumerations, in requests, in events and in answers. */
@Singleton
public final class CodedEnums implements ObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.setAnnotationIntrospector(
        AnnotationIntrospectorPair.pair(
            mapper.getSerializationConfig().getAnnotationIntrospector(), new Codes()));
  }

  private static final class Codes extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public String[] findEnumValues(
        MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
      for (var i = 0; i < constants.length; i++) {
        if (constants[i] instanceof Coded coded) {
          names[i] = coded.code();
        }
      }
      return names;
    }
  }
}
