package org.socialprescribing.supervision.published;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Keeps schemas, samples and the description of the topics in step, for all services. */
class ContractsTest {
  private static final Set<String> PUBLIC_NAMES =
      Set.of("practiceName", "pcnName", "icbName", "subIcbName", "organisationName");
  private static final Pattern IDENTITY =
      Pattern.compile(
          "name|nhs|address|postcode|phone|mobile|e?mail|birthdate|dateofbirth|note|text|comment",
          Pattern.CASE_INSENSITIVE);

  private final Map<String, JsonNode> schemas = Contracts.schemas();
  private final Map<String, JsonNode> samples = Contracts.samples();
  private final JsonNode asyncapi = Contracts.asyncapi();

  @Test
  void every_schema_has_a_sample_and_every_sample_a_schema() {
    assertThat(samples.keySet()).isNotEmpty().isEqualTo(schemas.keySet());
  }

  @Test
  void asyncapi_describes_exactly_the_events_that_have_a_schema() {
    var payloads = new TreeSet<String>();
    asyncapi
        .at("/components/messages")
        .properties()
        .forEach(
            message -> {
              var file = message.getValue().at("/payload/$ref").asText();
              assertThat(file).endsWith("/" + message.getKey() + ".schema.json");
              assertThat(message.getValue().path("name").asText()).isEqualTo(message.getKey());
              payloads.add(file.substring(2, file.length() - ".schema.json".length()));
            });
    assertThat(payloads).isEqualTo(schemas.keySet());
  }

  @Test
  void every_event_travels_on_the_topic_that_its_folder_is_named_after() {
    var onTopics = new TreeSet<String>();
    asyncapi
        .path("channels")
        .properties()
        .forEach(
            channel -> {
              var topic = channel.getKey();
              assertThat(channel.getValue().path("address").asText()).isEqualTo(topic + ".events");
              channel
                  .getValue()
                  .path("messages")
                  .properties()
                  .forEach(message -> onTopics.add(topic + "/" + message.getKey()));
            });
    assertThat(onTopics).isEqualTo(schemas.keySet());
  }

  @Test
  void every_topic_has_one_sender_and_someone_who_listens() {
    var actions = new TreeMap<String, List<String>>();
    asyncapi
        .path("operations")
        .forEach(
            operation ->
                actions.merge(
                    operation.at("/channel/$ref").asText().replace("#/channels/", ""),
                    List.of(operation.path("action").asText()),
                    (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
    assertThat(actions).hasSameSizeAs(asyncapi.path("channels"));
    assertThat(actions.values())
        .allSatisfy(of -> assertThat(of).containsOnlyOnce("send").contains("receive"));
  }

  @TestFactory
  Stream<DynamicTest> every_sample_is_what_its_schema_describes() {
    return samples.entrySet().stream()
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.getKey(),
                    () ->
                        assertThat(schema(sample.getKey()).validate(sample.getValue())).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> a_schema_lets_nothing_through_that_it_does_not_describe() {
    return each(
        (key, object) ->
            assertThat(object.path("additionalProperties"))
                .as("additionalProperties of an object in %s", key)
                .isEqualTo(BooleanNode.FALSE));
  }

  @TestFactory
  Stream<DynamicTest> no_event_has_room_for_an_identity() {
    return each(
        (key, object) ->
            assertThat(names(object))
                .filteredOn(name -> !PUBLIC_NAMES.contains(name))
                .as("properties of %s", key)
                .noneMatch(name -> IDENTITY.matcher(name).find()));
  }

  @TestFactory
  Stream<DynamicTest> no_event_has_room_for_free_text() {
    return each(
        (key, object) ->
            object
                .path("properties")
                .properties()
                .forEach(
                    property -> {
                      if (property.getValue().path("type").asText().equals("string")
                          && !PUBLIC_NAMES.contains(property.getKey())
                          && !property.getKey().endsWith("Id")) {
                        assertThat(property.getValue().properties())
                            .as("%s of %s", property.getKey(), key)
                            .anyMatch(
                                it ->
                                    Set.of("enum", "const", "format", "pattern")
                                        .contains(it.getKey()));
                      }
                    }));
  }

  private interface Check {
    void of(String key, JsonNode object);
  }

  private Stream<DynamicTest> each(Check check) {
    return schemas.entrySet().stream()
        .map(
            schema ->
                DynamicTest.dynamicTest(
                    schema.getKey(),
                    () -> {
                      var objects = objects(schema.getValue()).toList();
                      assertThat(objects).isNotEmpty();
                      objects.forEach(object -> check.of(schema.getKey(), object));
                    }));
  }

  private static Stream<JsonNode> objects(JsonNode node) {
    var inside = StreamSupport.stream(node.spliterator(), false).flatMap(ContractsTest::objects);
    return node.path("properties").isObject() ? Stream.concat(Stream.of(node), inside) : inside;
  }

  private static List<String> names(JsonNode object) {
    return object.path("properties").properties().stream().map(Map.Entry::getKey).toList();
  }

  private JsonSchema schema(String key) {
    var factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    var config = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    return factory.getSchema(schemas.get(key), config);
  }
}
