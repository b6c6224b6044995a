package org.socialprescribing.supervision.published;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The folder of contracts. Keys are a type with its topic: {@code caseload/case.opened.v1}. */
public final class Contracts {
  private static final Path FOLDER = Path.of("../contracts");
  private static final ObjectMapper JSON = new ObjectMapper();

  private Contracts() {}

  /** Every schema. */
  public static Map<String, JsonNode> schemas() {
    return files(".schema.json");
  }

  /** Every approved sample. */
  public static Map<String, JsonNode> samples() {
    return files(".sample.json");
  }

  static JsonNode asyncapi() {
    try {
      return new ObjectMapper(new YAMLFactory()).readTree(FOLDER.resolve("asyncapi.yaml").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, JsonNode> files(String ending) {
    try (var files = Files.walk(FOLDER, 2)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .collect(
              Collectors.toMap(
                  file -> key(file, ending), Contracts::read, (a, b) -> a, TreeMap::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String key(Path file, String ending) {
    var name = FOLDER.relativize(file).toString().replace('\\', '/');
    return name.substring(0, name.length() - ending.length());
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
