package org.socialprescribing.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A Keycloak server with the realm of the system.
 *
 * <p>It is unpacked and built once into the data folder and then started without {@code kc.sh},
 * whose shell would stand between it and the signals that stop it.
 */
final class Keycloak implements Part {
  static final String REALM = "social-prescribing";

  /** The clients with keys of their own, as {@code local.json} names them. */
  static final List<String> MACHINES = List.of("gp-system-demo", "demo-driver");

  private static final Duration LIMIT = Duration.ofMinutes(5);
  private final Child child;

  private Keycloak(Child child) {
    this.child = child;
  }

  /** Unpacks the server, unless that has been done. */
  static void unpack(Folders folders) throws InterruptedException {
    if (isBuilt(folders) || Files.exists(unbuilt(folders).resolve("unpacked"))) {
      return;
    }
    var target = unbuilt(folders);
    HalfDone.remove(target, target.resolve("unpacked"));
    try {
      Files.createDirectories(target);
      var command =
          List.of("tar", "-xzf", archive(folders).toString(), "-C", ".", "--strip-components", "1");
      var tar =
          new ProcessBuilder(command)
              .directory(target.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folders.log("keycloak-unpack").toFile())
              .start();
      if (tar.waitFor() != 0) {
        throw new Trouble("Keycloak cannot be unpacked, see " + folders.log("keycloak-unpack"));
      }
      Files.createFile(target.resolve("unpacked"));
    } catch (IOException e) {
      throw new Trouble("Keycloak cannot be unpacked", e);
    }
  }

  static boolean isBuilt(Folders folders) {
    return Files.exists(home(folders));
  }

  /** Starts to fit the unpacked server to its options, which takes half a minute, once. */
  static Keycloak build(Folders folders) {
    var options = List.of("build", "--db=dev-file", "--health-enabled=true", "--cache=local");
    var command = command(unbuilt(folders), options);
    return new Keycloak(Child.start("keycloak-build", command, Map.of(), folders));
  }

  /** Waits for the end of {@link #build}. */
  void awaitBuilt(Folders folders) throws InterruptedException {
    child.finish(LIMIT);
    try {
      Files.move(unbuilt(folders), home(folders), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new Trouble("Keycloak cannot be installed", e);
    }
  }

  static Keycloak start(Folders folders, Ports ports) {
    var home = home(folders);
    RealmFile.write(
        folders.keycloakRealm(), home.resolve("data/import").resolve(REALM + "-realm.json"));
    var options =
        List.of(
            "start",
            "--optimized",
            "--import-realm",
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--hostname=http://localhost:" + ports.keycloak(),
            "--http-port=" + ports.keycloak(),
            "--http-management-port=" + ports.keycloakManagement());
    return new Keycloak(Child.start("keycloak", command(home, options), keys(folders), folders));
  }

  void awaitReady(Ports ports) throws InterruptedException {
    var health = "http://127.0.0.1:" + ports.keycloakManagement() + "/health/ready";
    Readiness.await(child, URI.create(health), LIMIT);
  }

  /** Where tokens are asked for and verified. */
  static String realmUrl(Ports ports) {
    return "http://localhost:" + ports.keycloak() + "/realms/" + REALM;
  }

  Child child() {
    return child;
  }

  @Override
  public void close() {
    child.close();
  }

  private static Path home(Folders folders) {
    return folders.data().resolve("keycloak");
  }

  private static Path unbuilt(Folders folders) {
    return folders.data().resolve("keycloak.new");
  }

  private static Path archive(Folders folders) {
    try (var files = Files.newDirectoryStream(folders.libraries(), "keycloak-*.tar.gz")) {
      return files.iterator().next();
    } catch (IOException e) {
      throw new Trouble("There is no Keycloak in " + folders.libraries() + ": run ./dev build", e);
    }
  }

  private static Map<String, String> keys(Folders folders) {
    var environment = new HashMap<String, String>();
    try {
      for (var id : MACHINES) {
        var machine = new MachineClient(id, folders.secrets());
        environment.put(machine.placeholder(), machine.publicKey());
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    return environment;
  }

  private static List<String> command(Path home, List<String> options) {
    var command =
        new ArrayList<>(
            List.of(
                Child.java(),
                "-Xms64m",
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
    command.addAll(options);
    return command;
  }
}
