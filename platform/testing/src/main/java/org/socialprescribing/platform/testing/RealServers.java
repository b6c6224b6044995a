package org.socialprescribing.platform.testing;

import static java.util.Map.entry;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;

/**
 * Gives a {@code @QuarkusTest} a real PostgreSQL and a real Kafka of its own, and an issuer of
 * tokens: annotate one test class with {@code @QuarkusTestResource(RealServers.class)}.
 *
 * <p>The servers run without Docker. With {@code -Pcontainers} they run in containers where Docker
 * answers, and as before where it does not.
 */
public final class RealServers implements QuarkusTestResourceLifecycleManager {
  /** Every topic of the product. The broker creates none by itself. */
  public static final List<String> TOPICS =
      List.of(
          "organisation.events",
          "person.events",
          "referral.events",
          "caseload.events",
          "supervision.events");

  private static final Logger LOG = Logger.getLogger(RealServers.class);
  private @Nullable Servers servers;

  @Override
  public Map<String, String> start() {
    var started = containersWanted() ? ContainerServers.start() : EmbeddedServers.start();
    servers = started;
    KafkaLog.createTopics(started.kafka(), TOPICS, 3);
    System.setProperty(KafkaLog.ADDRESS, started.kafka());
    var database = "postgresql://" + started.databaseAddress() + "/" + started.database();
    return Map.ofEntries(
        entry("quarkus.datasource.reactive.url", database),
        entry("quarkus.datasource.jdbc.url", "jdbc:" + database),
        entry("quarkus.datasource.username", started.username()),
        entry("quarkus.datasource.password", started.password()),
        entry("kafka.bootstrap.servers", started.kafka()),
        entry("quarkus.oidc.public-key", TokenKeys.issuerPublicKey()),
        entry("quarkus.oidc.token.issuer", Tokens.ISSUER),
        entry("quarkus.http.test-port", Integer.toString(freePort())),
        entry("quarkus.management.test-port", Integer.toString(freePort())),
        entry("platform.sealing.master-key", randomKey()),
        entry("platform.sealing.index-key", randomKey()),
        entry("platform.pseudonym-key", randomKey()));
  }

  @Override
  public void stop() {
    if (servers != null) {
      servers.close();
      servers = null;
    }
    System.clearProperty(KafkaLog.ADDRESS);
  }

  private static boolean containersWanted() {
    if (!Boolean.getBoolean("containers")) {
      return false;
    }
    var answers = DockerClientFactory.instance().isDockerAvailable();
    if (!answers) {
      LOG.warn("Containers were asked for, but Docker does not answer: using embedded servers.");
    }
    return answers;
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String randomKey() {
    var key = new byte[32];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }
}
