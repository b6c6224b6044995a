package org.socialprescribing.local;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where everything listens, always on the loopback interface only.
 *
 * @param controller Kafka's own consensus
 * @param services of each service
 */
public record Ports(
    int postgres,
    int kafka,
    int controller,
    int keycloak,
    int keycloakManagement,
    Map<Service, Endpoint> services) {

  /**
   * @param management for health and metrics
   */
  public record Endpoint(int http, int management) {}

  /** The documented ports. */
  public static Ports usual() {
    return new Ports(
        15432,
        19092,
        19093,
        18080,
        18090,
        Map.of(
            Service.REFERRAL, new Endpoint(8081, 9081),
            Service.CASELOAD, new Endpoint(8082, 9082),
            Service.SUPERVISION, new Endpoint(8083, 9083),
            Service.REPORTING, new Endpoint(8084, 9084)));
  }

  /** Ports that are free now, for a second stack beside the first. */
  public static Ports free() {
    var sockets = new ArrayList<ServerSocket>();
    try {
      for (var i = 0; i < 5 + 2 * Service.values().length; i++) {
        sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      var port = sockets.stream().map(ServerSocket::getLocalPort).iterator();
      var postgres = port.next();
      var kafka = port.next();
      var controller = port.next();
      var keycloak = port.next();
      var keycloakManagement = port.next();
      var services = new EnumMap<Service, Endpoint>(Service.class);
      for (var service : Service.values()) {
        services.put(service, new Endpoint(port.next(), port.next()));
      }
      return new Ports(postgres, kafka, controller, keycloak, keycloakManagement, services);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      sockets.forEach(Ports::close);
    }
  }

  /** The ports of a service. */
  public Endpoint of(Service service) {
    return requireNonNull(services.get(service));
  }

  /** Makes sure that every port can be listened on. */
  void requireFree() {
    needs()
        .forEach(
            (port, who) -> {
              if (!isFree(port)) {
                throw new Trouble(
                    "Port %d, which %s needs, is in use by another program: stop that program."
                        .formatted(port, who));
              }
            });
  }

  private Map<Integer, String> needs() {
    var needs = new LinkedHashMap<Integer, String>();
    needs.put(postgres, "PostgreSQL");
    needs.put(kafka, "Kafka");
    needs.put(controller, "Kafka");
    needs.put(keycloak, "Keycloak");
    needs.put(keycloakManagement, "Keycloak");
    services.forEach(
        (service, endpoint) -> {
          needs.put(endpoint.http(), service.title());
          needs.put(endpoint.management(), service.title());
        });
    return needs;
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(port));
      return true;
    } catch (IOException inUse) {
      return false;
    }
  }

  private static void close(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
