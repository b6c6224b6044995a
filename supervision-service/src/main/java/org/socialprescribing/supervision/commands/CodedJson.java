package org.socialprescribing.supervision.commands;

import com.fasterxml.jackson.databind.EnumNamingStrategies.KebabCaseStrategy;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.supervision.domain.Coded;

/** Reads and writes {@link Coded} constants as their codes. */
@Singleton
public final class CodedJson implements ObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.setAnnotationIntrospector(
        AnnotationIntrospectorPair.pair(
            mapper.getSerializationConfig().getAnnotationIntrospector(), new Introspector()));
  }

  private static final class Introspector extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Object findEnumNamingStrategy(MapperConfig<?> config, AnnotatedClass type) {
      return Coded.class.isAssignableFrom(type.getRawType()) ? KebabCaseStrategy.class : null;
    }
  }
}
