package org.socialprescribing.platform.testing;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Both servers in containers of the versions that production runs. */
final class ContainerServers implements Servers {
  private final PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18-alpine");
  private final KafkaContainer kafka = new KafkaContainer("apache/kafka-native:4.1.1");

  static ContainerServers start() {
    var servers = new ContainerServers();
    servers.postgres.start();
    servers.kafka.start();
    return servers;
  }

  @Override
  public String databaseAddress() {
    return postgres.getHost() + ":" + postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT);
  }

  @Override
  public String database() {
    return postgres.getDatabaseName();
  }

  @Override
  public String username() {
    return postgres.getUsername();
  }

  @Override
  public String password() {
    return postgres.getPassword();
  }

  @Override
  public String kafka() {
    return kafka.getBootstrapServers();
  }

  @Override
  public void close() {
    kafka.stop();
    postgres.stop();
  }
}
