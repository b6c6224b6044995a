package org.socialprescribing.referral.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a way starts from: the examples, the messages of the tests, and what was found before. */
final class Seeds {
  private Seeds() {}

  /**
   * The bodies for a way.
   *
   * @param service the folder of the service
   */
  static List<byte[]> of(Way way, Path service) {
    var seeds = new ArrayList<byte[]>();
    way.door().seeds().forEach(it -> seeds.add(it.getBytes(StandardCharsets.UTF_8)));
    switch (way) {
      case FHIR_JSON -> seeds.addAll(files(service.resolve("src/test/resources/fhir")));
      case BARS_JSON -> seeds.addAll(files(service.resolve("src/test/resources/bars")));
      case FHIR_JSON_EDITED,
          BARS_JSON_EDITED,
          FHIR_XML,
          REFERRAL,
          REFERRAL_EDITED,
          SELF_REFERRAL,
          SELF_REFERRAL_EDITED,
          EXTRACTS -> {}
    }
    seeds.addAll(files(service.resolve("fuzz/src/test/resources/found").resolve(way.name())));
    return seeds;
  }

  private static List<byte[]> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.sorted().map(Seeds::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
