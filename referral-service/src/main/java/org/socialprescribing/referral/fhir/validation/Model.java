package org.socialprescribing.referral.fhir.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.model.api.annotation.Child;
import ca.uhn.fhir.model.api.annotation.DatatypeDef;
import ca.uhn.fhir.model.api.annotation.ResourceDef;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ResourceType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

/** Reads the annotations of the model classes, which were made from the definitions of R4. */
final class Model {
  private static final Set<String> RESOURCES =
      Arrays.stream(ResourceType.values()).map(Enum::name).collect(Collectors.toSet());

  private Model() {}

  /** The class of a resource; empty when R4 has none of this name. */
  static Optional<Class<?>> resource(String name) {
    return RESOURCES.contains(name)
        ? Optional.of(FhirContext.forR4Cached().getResourceDefinition(name).getImplementingClass())
        : Optional.empty();
  }

  static boolean isResource(String name) {
    return RESOURCES.contains(name);
  }

  /** The elements of a class, those that it inherits first. */
  static List<Element> elements(Class<?> model) {
    var elements = new ArrayList<Element>();
    for (Class<?> it = model; it != null && it != Base.class; it = it.getSuperclass()) {
      elements.addAll(
          0,
          Arrays.stream(it.getDeclaredFields())
              .filter(field -> field.isAnnotationPresent(Child.class))
              .flatMap(Model::elements)
              .toList());
    }
    return elements;
  }

  private static Stream<Element> elements(Field field) {
    var child = field.getAnnotation(Child.class);
    var many = child.max() != 1;
    var declared = field.getGenericType();
    var held = many ? ((ParameterizedType) declared).getActualTypeArguments()[0] : declared;
    if (held == org.hl7.fhir.r4.model.Type.class) {
      return Choices.of(child, many);
    }
    var type = type(held, child);
    return Stream.of(
        new Element(child.name(), child.name(), child.name(), child.min(), many, type));
  }

  private static Type type(java.lang.reflect.Type held, Child child) {
    if (held instanceof ParameterizedType bound && bound.getRawType() == Enumeration.class) {
      return new Type.Primitive(Format.CODE, codes((Class<?>) bound.getActualTypeArguments()[0]));
    }
    var model = (Class<?>) held;
    if (model == Reference.class) {
      return new Type.Link(targets(List.of(child.type())));
    }
    return Resource.class.isAssignableFrom(model) ? new Type.Inline() : type(model);
  }

  static Type type(Class<?> model) {
    if (model == XhtmlNode.class) {
      return new Type.Primitive(Format.XHTML, Set.of());
    }
    return PrimitiveType.class.isAssignableFrom(model)
        ? new Type.Primitive(Format.of(name(model)), Set.of())
        : new Type.Complex(model);
  }

  /** The name of a data type; Quantities that are only narrower have that of Quantity. */
  static String name(Class<?> model) {
    var named = model.getAnnotation(DatatypeDef.class);
    var name = named == null ? model.getSimpleName() : named.name();
    return name.equals("SimpleQuantity") || name.equals("MoneyQuantity") ? "Quantity" : name;
  }

  static Set<String> targets(List<Class<?>> types) {
    return types.stream()
        .map(it -> it.getAnnotation(ResourceDef.class))
        .filter(it -> it != null)
        .map(ResourceDef::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Each constant of such an enum but NULL stands for a code, which its method says. */
  private static Set<String> codes(Class<?> bound) {
    return Arrays.stream(bound.getEnumConstants())
        .filter(it -> !((Enum<?>) it).name().equals("NULL"))
        .map(Model::code)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String code(Object constant) {
    try {
      return (String) constant.getClass().getMethod("toCode").invoke(constant);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("No code: " + constant, e);
    }
  }

  static String capital(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
