package org.socialprescribing.referral.oracle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Valid messages, all about people who do not exist. */
final class Corpus {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Path OWN = Path.of("src/test/resources/corpus");
  private static final Path OF_THE_SERVICE = Path.of("../src/test/resources");

  private Corpus() {}

  /** Small ones first: what an element bears is tried on the first message that has it. */
  static List<Case> valid() {
    var files = files();
    return Stream.of(
            files.stream().filter(it -> !it.body().has("entry")),
            files.stream().flatMap(Corpus::parts),
            files.stream().filter(it -> it.body().has("entry")))
        .flatMap(it -> it)
        .toList();
  }

  private static List<Case> files() {
    return Stream.of(
            OWN.resolve("patient.json"),
            OWN.resolve("service-request.json"),
            OF_THE_SERVICE.resolve("fhir/service-request.json"),
            OF_THE_SERVICE.resolve("fhir/task.json"),
            OWN.resolve("transaction.json"),
            OF_THE_SERVICE.resolve("bars/cancellation.json"),
            OF_THE_SERVICE.resolve("bars/new-referral.json"),
            OWN.resolve("message.json"))
        .map(Corpus::read)
        .toList();
  }

  /** The resources of a Bundle, each by itself: faults in them are found sooner so. */
  private static Stream<Case> parts(Case bundle) {
    var entries = bundle.body().path("entry");
    return IntStream.range(0, entries.size())
        .mapToObj(
            i ->
                Case.valid(
                    bundle.message() + "#" + i, (ObjectNode) entries.get(i).path("resource")))
        .filter(it -> !it.body().path("resourceType").asText().equals("MessageHeader"));
  }

  private static Case read(Path file) {
    try {
      var body = (ObjectNode) MAPPER.readTree(Files.readAllBytes(file));
      return Case.valid(
          file.subpath(file.getNameCount() - 2, file.getNameCount()).toString(), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
