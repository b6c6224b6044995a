package org.socialprescribing.ledger;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.socialprescribing.platform.testing.RealServers;

/** The usual servers with the ledger's own topic. */
public final class LedgerServers implements QuarkusTestResourceLifecycleManager {
  private final RealServers servers = new RealServers();

  @Override
  public Map<String, String> start() {
    var settings = servers.start();
    Map<String, Object> broker =
        Map.of("bootstrap.servers", settings.getOrDefault("kafka.bootstrap.servers", ""));
    try (var admin = Admin.create(broker)) {
      admin.createTopics(List.of(new NewTopic("ledger.events", 3, (short) 1))).all().get();
      return settings;
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void stop() {
    servers.stop();
  }
}
