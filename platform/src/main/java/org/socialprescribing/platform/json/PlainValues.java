package org.socialprescribing.platform.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Coded;

/**
 * Writes a record whose one component is named {@code value} as that value, and a {@link Coded}
 * constant as its code.
 */
final class PlainValues extends NopAnnotationIntrospector {
  private static final long serialVersionUID = 1L;

  @Override
  public @Nullable Boolean hasAsValue(Annotated annotated) {
    if (annotated instanceof AnnotatedMethod method
        && method.getName().equals("value")
        && method.getParameterCount() == 0
        && isSingleValue(method.getDeclaringClass())) {
      return true;
    }
    return null;
  }

  @Override
  public JsonCreator.@Nullable Mode findCreatorAnnotation(
      MapperConfig<?> config, Annotated annotated) {
    if (annotated instanceof AnnotatedConstructor constructor
        && isSingleValue(constructor.getDeclaringClass())) {
      return JsonCreator.Mode.DELEGATING;
    }
    return null;
  }

  @Override
  public String[] findEnumValues(
      MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
    for (int i = 0; i < constants.length; i++) {
      if (constants[i] instanceof Coded coded) {
        names[i] = coded.code();
      }
    }
    return names;
  }

  private static boolean isSingleValue(Class<?> type) {
    return type.isRecord()
        && type.getRecordComponents().length == 1
        && type.getRecordComponents()[0].getName().equals("value");
  }
}
