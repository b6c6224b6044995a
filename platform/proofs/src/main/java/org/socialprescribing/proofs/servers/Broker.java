package org.socialprescribing.proofs.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** The Kafka process: formats its storage the first time, then serves. */
final class Broker {
  private Broker() {}

  /**
   * @param arguments the path of {@code server.properties}
   */
  public static void main(String[] arguments) throws Exception {
    var properties = new Properties();
    try (var in = Files.newBufferedReader(Path.of(arguments[0]))) {
      properties.load(in);
    }
    if (!Files.exists(Path.of(properties.getProperty("log.dirs"), "meta.properties"))) {
      String[] format = {"format", "-t", Uuid.randomUuid().toString(), "-c", arguments[0]};
      if (StorageTool.execute(format, System.out) != 0) {
        throw new IllegalStateException("the storage cannot be formatted");
      }
    }
    kafka.Kafka.main(arguments);
  }
}
