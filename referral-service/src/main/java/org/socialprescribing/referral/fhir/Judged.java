package org.socialprescribing.referral.fhir;

import ca.uhn.fhir.parser.IJsonLikeParser;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.json.jackson.JacksonStructure;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.socialprescribing.referral.fhir.validation.Finding;
import org.socialprescribing.referral.fhir.validation.Validation;

/** Reads a body, which it judges before anybody sees a resource. */
final class Judged {
  /** Numbers keep their digits, and of two values for one name nobody chooses. */
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .nodeFactory(new JsonNodeFactory(true))
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build();

  private Judged() {}

  /** JSON is read once: what was judged becomes the resource. */
  static IBaseResource json(String text, String type, IParser parser)
      throws JsonProcessingException {
    if (!(MAPPER.readTree(text) instanceof ObjectNode tree)) {
      throw FhirProblem.unreadable("The body is not a JSON object.");
    }
    requireType(type, tree.path("resourceType").asText());
    require(Validation.of(tree));
    var structure = new JacksonStructure();
    structure.setNativeObject(tree);
    return ((IJsonLikeParser) parser).parseResource(structure);
  }

  /** What the parser of XML stumbles over is told along with what is wrong with the rest. */
  static IBaseResource xml(String text, String type, IParser parser, IParser json)
      throws JsonProcessingException {
    var faults = new XmlFaults(type);
    parser.setParserErrorHandler(faults);
    var resource = parser.parseResource(text);
    requireType(type, resource.fhirType());
    var all = new ArrayList<>(faults.all());
    if (MAPPER.readTree(json.encodeResourceToString(resource)) instanceof ObjectNode tree) {
      all.addAll(Validation.of(tree));
    }
    require(all);
    return resource;
  }

  private static void requireType(String type, String given) {
    if (!type.equals(given)) {
      throw FhirProblem.unreadable("The body is not a " + type + " of FHIR R4.");
    }
  }

  private static void require(List<Finding> findings) {
    if (findings.stream().anyMatch(Finding::isError)) {
      throw FhirProblem.invalid(findings);
    }
  }
}
