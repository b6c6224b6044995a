package org.socialprescribing.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void free_ports_are_all_different_and_free() {
    var ports = Ports.free();
    var all = new HashSet<>(List.of(ports.postgres(), ports.kafka(), ports.controller()));
    all.addAll(List.of(ports.keycloak(), ports.keycloakManagement()));
    for (var service : Service.values()) {
      all.add(ports.of(service).http());
      all.add(ports.of(service).management());
    }
    assertThat(all).hasSize(13);
    assertThatCode(ports::requireFree).doesNotThrowAnyException();
  }

  @Test
  void a_port_in_use_is_one_sentence_that_names_the_port_and_who_needs_it() throws IOException {
    var ports = Ports.free();
    var port = ports.of(Service.CASELOAD).http();
    try (var other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThat(other.isBound()).isTrue();
      assertThatThrownBy(ports::requireFree)
          .isInstanceOf(Trouble.class)
          .hasMessage(
              "Port %d, which caseload-service needs, is in use by another program: stop that program.",
              port);
    }
  }
}
