package org.socialprescribing.reporting.views.tables;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads the policy figures and definitions that ship with the service. */
public final class DatedData {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private DatedData() {}

  /**
   * @param resource path on the class path
   * @throws UncheckedIOException when it is not readable as the type
   */
  public static <T> T read(String resource, Class<T> type) {
    try (var data = DatedData.class.getResourceAsStream(resource)) {
      if (data == null) {
        throw new IOException(resource + " is not on the class path");
      }
      return MAPPER.readValue(data, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
