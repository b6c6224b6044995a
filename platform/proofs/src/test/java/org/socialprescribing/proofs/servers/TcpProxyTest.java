package org.socialprescribing.proofs.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Through the proxy to a server that says everything back. */
class TcpProxyTest {
  private final Workspace workspace = Workspace.create(Path.of("."), "proxy");
  private ServerSocket echo;
  private TcpProxy proxy;

  @BeforeEach
  void open() throws IOException {
    echo = new ServerSocket(FreePorts.next(), 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
    proxy = TcpProxy.to(workspace, echo.getLocalPort());
  }

  @AfterEach
  void close() throws IOException {
    workspace.close();
    echo.close();
  }

  @Test
  void an_open_link_passes_everything_on() throws IOException {
    try (var client = connect()) {
      assertThat(say(client, 7)).isEqualTo(7);
    }
  }

  @Test
  void a_stalled_link_is_silent_and_loses_nothing() throws IOException {
    try (var client = connect()) {
      assertThat(say(client, 1)).isEqualTo(1);
      proxy.set(new Link.Stalled());
      client.setSoTimeout(300);
      assertThatThrownBy(() -> say(client, 2)).isInstanceOf(SocketTimeoutException.class);
      proxy.set(new Link.Open());
      client.setSoTimeout(5_000);
      assertThat(client.getInputStream().read()).isEqualTo(2);
    }
  }

  @Test
  void a_refused_link_resets_what_is_connected_and_what_is_new() throws IOException {
    try (var client = connect()) {
      assertThat(say(client, 1)).isEqualTo(1);
      proxy.set(new Link.Refused());
      assertThatThrownBy(() -> say(client, 2)).isInstanceOf(IOException.class);
    }
    assertThatThrownBy(
            () -> {
              try (var client = connect()) {
                if (say(client, 3) < 0) {
                  throw new IOException("closed");
                }
              }
            })
        .isInstanceOf(IOException.class);
  }

  @Test
  void a_slow_link_takes_its_time() throws IOException {
    proxy.set(new Link.Slow(Duration.ofMillis(100), 1_000_000));
    try (var client = connect()) {
      var start = System.nanoTime();
      assertThat(say(client, 1)).isEqualTo(1);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(200));
    }
  }

  private Socket connect() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), proxy.port());
  }

  private static int say(Socket client, int what) throws IOException {
    client.getOutputStream().write(what);
    return client.getInputStream().read();
  }

  private void serve() {
    while (!echo.isClosed()) {
      try {
        var client = echo.accept();
        Thread.ofVirtual().start(() -> repeat(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private static void repeat(Socket client) {
    try (client) {
      client.getInputStream().transferTo(client.getOutputStream());
    } catch (IOException gone) {
      return;
    }
  }
}
