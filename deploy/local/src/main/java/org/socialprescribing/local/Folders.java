package org.socialprescribing.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where things lie.
 *
 * @param root the repository
 * @param data everything that the running system writes; may be deleted when it is stopped
 */
public record Folders(Path root, Path data) {

  /** The repository at a path, with its data in {@code .data}. */
  public static Folders of(Path root) {
    var absolute = root.toAbsolutePath().normalize();
    return new Folders(absolute, absolute.resolve(".data"));
  }

  /** Jars of the launcher and of Kafka, and the archive of Keycloak. */
  Path libraries() {
    return root.resolve("deploy/local/target/lib");
  }

  Path classes() {
    return root.resolve("deploy/local/target/classes");
  }

  Path keycloakRealm() {
    return root.resolve("deploy/keycloak");
  }

  Path jar(Service service) {
    return root.resolve(service.title()).resolve("target/quarkus-app/quarkus-run.jar");
  }

  Path log(String name) {
    return data.resolve("logs").resolve(name + ".log");
  }

  Path pid(String name) {
    return data.resolve("pids").resolve(name);
  }

  Path secrets() {
    return data.resolve("secrets");
  }

  /** Makes the folders that must exist. */
  void create() {
    try {
      for (var folder : new String[] {"logs", "pids", "secrets", "env"}) {
        Files.createDirectories(data.resolve(folder));
      }
    } catch (IOException e) {
      throw new Trouble("Cannot write to " + data + ": make it yours, or delete it", e);
    }
    if (!Files.isWritable(data)) {
      throw new Trouble("Cannot write to " + data + ": make it yours, or delete it.");
    }
  }
}
