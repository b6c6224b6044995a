package org.socialprescribing.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.socialprescribing.proofs.servers.Child;
import org.socialprescribing.proofs.servers.FreePorts;
import org.socialprescribing.proofs.servers.PostgresServer;
import org.socialprescribing.proofs.servers.Workspace;

/** The peer with a database of its own. It serves the same storage with validation and without. */
final class HapiServer {
  static final String DATABASE = "hapi";

  private final Target validated;
  private final Target plain;

  private HapiServer(int port) {
    var sent = new Sent();
    this.validated = new Target("HAPI validated", port, "/validated/ServiceRequest", sent);
    this.plain = new Target("HAPI unvalidated", port, "/plain/ServiceRequest", sent);
  }

  /** Starts it and waits until it listens. */
  static HapiServer start(Workspace workspace, PostgresServer postgres, Issuer issuer)
      throws InterruptedException {
    postgres.createDatabase(DATABASE);
    var port = FreePorts.next();
    var lib = Servers.built(workspace, "deploy/bench/hapi/target/lib");
    var command = new ArrayList<String>();
    command.add(Child.java());
    command.addAll(Servers.JVM);
    command.addAll(List.of("-cp", lib.resolveSibling("classes") + ":" + lib + "/*"));
    command.add("org.socialprescribing.bench.hapi.HapiServer");
    command.add(Integer.toString(port));
    command.add("jdbc:postgresql://127.0.0.1:" + postgres.port() + "/" + DATABASE);
    command.add(issuer.publicKey());
    command.add(Issuer.NAME);
    var child = Child.start(workspace, "hapi", command, Map.of());
    Servers.await(child, "http://127.0.0.1:" + port + "/plain/metadata", 401);
    return new HapiServer(port);
  }

  Target validated() {
    return validated;
  }

  Target plain() {
    return plain;
  }
}
