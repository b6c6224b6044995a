package org.socialprescribing.referral;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.socialprescribing.platform.decider.Coded;
import org.socialprescribing.platform.json.JsonShape;

/**
 * Describes bodies as {@link JsonShape} writes them: {@link Coded} constants by their codes, a
 * record of one {@code value} as that value, a tree of JSON as anything.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ApiSchemas implements OASFilter {

  @Override
  public void filterOpenAPI(OpenAPI api) {
    var components = api.getComponents();
    var schemas = components == null ? null : components.getSchemas();
    if (schemas != null) {
      Map.copyOf(schemas)
          .forEach((name, schema) -> components.addSchema(name, asWritten(name, schema)));
      components.removeSchema("JsonNodeType");
    }
  }

  private static Schema asWritten(String name, Schema schema) {
    if (name.equals("JsonNode")) {
      return OASFactory.createSchema().description("Any JSON");
    }
    var properties = schema.getProperties();
    if (properties != null && properties.keySet().equals(Set.of("value"))) {
      return Objects.requireNonNull(properties.get("value"));
    }
    var constants = schema.getEnumeration();
    if (constants != null) {
      schema.setEnumeration(constants.stream().map(ApiSchemas::code).toList());
    }
    return schema;
  }

  /** All enumerations that leave a service are coded. */
  private static Object code(Object constant) {
    return constant.toString().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
