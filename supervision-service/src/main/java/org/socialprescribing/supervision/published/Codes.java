package org.socialprescribing.supervision.published;

import com.fasterxml.jackson.databind.EnumNamingStrategies.KebabCaseStrategy;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How constants are written outside the code: {@code FACE_TO_FACE} as {@code face-to-face}. */
@Singleton
public final class Codes implements ObjectMapperCustomizer {

  /** The code of a constant. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.setAnnotationIntrospector(
        AnnotationIntrospectorPair.pair(
            mapper.getSerializationConfig().getAnnotationIntrospector(), new Kebab()));
  }

  private static final class Kebab extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Object findEnumNamingStrategy(MapperConfig<?> config, AnnotatedClass type) {
      return type.getName().startsWith("org.socialprescribing.") ? KebabCaseStrategy.class : null;
    }
  }
}
