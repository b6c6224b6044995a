package org.socialprescribing.referral.fhir.validation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Resource;

/**
 * What R4 says of a type: a resource, a data type, or an element with elements of its own.
 *
 * @param elements by their properties
 * @param required names of those that have to be there
 * @param invariants what else R4 asks for
 * @param resource whether it is a resource, whose type stands in it
 */
record Shape(
    Map<String, Element> elements,
    List<String> required,
    List<Check> invariants,
    boolean resource) {
  private static final ClassValue<Shape> KNOWN =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> model) {
          return compile(model);
        }
      };

  /** The shape of a class of the model, compiled when it is asked for first. */
  static Shape of(Class<?> model) {
    return KNOWN.get(model);
  }

  private static Shape compile(Class<?> model) {
    var elements = new LinkedHashMap<String, Element>();
    for (var element : Model.elements(model)) {
      elements.put(element.property(), element);
    }
    var required =
        elements.values().stream()
            .filter(it -> it.least() > 0)
            .map(Element::name)
            .distinct()
            .toList();
    return new Shape(
        Map.copyOf(elements),
        required,
        Invariants.of(model),
        Resource.class.isAssignableFrom(model));
  }
}
