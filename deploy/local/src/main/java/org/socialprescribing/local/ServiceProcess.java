package org.socialprescribing.local;

import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A packaged service in a JVM of its own, told by its environment where everything is. */
final class ServiceProcess implements Part {
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private final Service service;
  private final Child child;

  private ServiceProcess(Service service, Child child) {
    this.service = service;
    this.child = child;
  }

  static ServiceProcess start(Service service, Folders folders, Ports ports, Secrets secrets) {
    var environment = environment(service, folders, ports, secrets);
    var command =
        List.of(
            Child.java(),
            "-Xms48m",
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-jar",
            folders.jar(service).toString());
    return new ServiceProcess(service, Child.start(service.title(), command, environment, folders));
  }

  /** Makes sure that a service has been built. */
  static void requirePackaged(Service service, Folders folders) {
    if (!Files.exists(folders.jar(service))) {
      throw new Trouble(service.title() + " is not built: ./dev up builds it.");
    }
  }

  /**
   * What the service must know, also written to {@code env/}, so that a developer can run it from
   * an IDE against the same servers.
   */
  static Map<String, String> environment(
      Service service, Folders folders, Ports ports, Secrets secrets) {
    var name = service.database();
    var database = "postgresql://localhost:" + ports.postgres() + "/" + name;
    var environment = new TreeMap<String, String>();
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(service).http()));
    environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.of(service).management()));
    environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", database);
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:" + database);
    environment.put("QUARKUS_DATASOURCE_USERNAME", name);
    environment.put("QUARKUS_DATASOURCE_PASSWORD", secrets.password(name));
    environment.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + ports.kafka());
    environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", Keycloak.realmUrl(ports));
    environment.put("PLATFORM_SEALING_MASTER_KEY", secrets.key(name + "-master"));
    environment.put("PLATFORM_SEALING_INDEX_KEY", secrets.key(name + "-index"));
    environment.put("PLATFORM_PSEUDONYM_KEY", secrets.key(name + "-pseudonym"));
    environment.put(
        "REFERRAL_FHIR_BASE_URL",
        "http://localhost:" + ports.of(Service.REFERRAL).http() + "/fhir");
    // Who wants to be told of referrals runs on this machine too.
    environment.put("REFERRAL_DELIVERY_ALLOW_LOOPBACK", "true");
    PrivateFile.write(
        folders.data().resolve("env").resolve(service.title() + ".env"),
        environment.entrySet().stream()
            .map(Object::toString)
            .collect(Collectors.joining("\n", "", "\n")));
    return environment;
  }

  void awaitReady(Ports ports) throws InterruptedException {
    var health = "http://127.0.0.1:" + ports.of(service).management() + "/q/health/ready";
    Readiness.await(child, URI.create(health), LIMIT);
  }

  Child child() {
    return child;
  }

  @Override
  public void close() {
    child.close();
  }
}
