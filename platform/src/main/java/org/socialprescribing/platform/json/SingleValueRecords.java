package org.socialprescribing.platform.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import org.jspecify.annotations.Nullable;

/** Writes a record whose one component is named {@code value} as that value. */
final class SingleValueRecords extends NopAnnotationIntrospector {
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

  private static boolean isSingleValue(Class<?> type) {
    return type.isRecord()
        && type.getRecordComponents().length == 1
        && type.getRecordComponents()[0].getName().equals("value");
  }
}
