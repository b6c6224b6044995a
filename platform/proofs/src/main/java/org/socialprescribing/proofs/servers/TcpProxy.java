package org.socialprescribing.proofs.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A link that can be cut, stalled and slowed down, between a client and a server. */
public final class TcpProxy implements AutoCloseable {
  private final ServerSocket entrance;
  private final int target;
  private final LinkState state = new LinkState();
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

  private TcpProxy(ServerSocket entrance, int target) {
    this.entrance = entrance;
    this.target = target;
  }

  /** Opens a link to a port of this machine, where nothing has to listen yet. */
  public static TcpProxy to(Workspace workspace, int target) {
    try {
      var entrance = new ServerSocket(FreePorts.next(), 200, InetAddress.getLoopbackAddress());
      var proxy = workspace.own(new TcpProxy(entrance, target));
      Thread.ofVirtual().start(proxy::accept);
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where clients connect. */
  public int port() {
    return entrance.getLocalPort();
  }

  /** Changes how the link behaves from now on, for old connections too. */
  public void set(Link link) {
    state.set(link);
    if (link instanceof Link.Refused) {
      sockets.forEach(TcpProxy::reset);
    }
  }

  @Override
  public void close() {
    set(new Link.Refused());
    try {
      entrance.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        var client = entrance.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    sockets.add(client);
    try (var server = new Socket()) {
      state.await(0);
      server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), 2_000);
      sockets.add(server);
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      state.await(0);
      var back = Thread.ofVirtual().start(() -> pump(server, client));
      pump(client, server);
      back.join();
      sockets.remove(server);
    } catch (IOException | InterruptedException cut) {
      reset(client);
    } finally {
      reset(client);
      sockets.remove(client);
    }
  }

  private void pump(Socket from, Socket to) {
    var buffer = new byte[32 * 1024];
    try {
      var in = from.getInputStream();
      var out = to.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        state.await(read);
        out.write(buffer, 0, read);
      }
      to.shutdownOutput();
    } catch (IOException | InterruptedException cut) {
      reset(from);
      reset(to);
    }
  }

  private static void reset(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException gone) {
      return;
    }
  }
}
