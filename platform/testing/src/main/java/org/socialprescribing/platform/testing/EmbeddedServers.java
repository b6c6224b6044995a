package org.socialprescribing.platform.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Both servers without Docker: PostgreSQL as a child process, Kafka inside this JVM. */
final class EmbeddedServers implements Servers {
  private final EmbeddedPostgres postgres;
  private final EmbeddedBroker broker;

  private EmbeddedServers(EmbeddedPostgres postgres, EmbeddedBroker broker) {
    this.postgres = postgres;
    this.broker = broker;
  }

  static EmbeddedServers start() {
    try {
      return new EmbeddedServers(EmbeddedPostgres.builder().start(), EmbeddedBroker.start());
    } catch (IOException e) {
      throw new UncheckedIOException("the embedded servers do not start", e);
    }
  }

  @Override
  public String databaseAddress() {
    return "localhost:" + postgres.getPort();
  }

  @Override
  public String database() {
    return "postgres";
  }

  @Override
  public String username() {
    return "postgres";
  }

  @Override
  public String password() {
    return "postgres";
  }

  @Override
  public String kafka() {
    return broker.address();
  }

  @Override
  public void close() {
    try (postgres) {
      broker.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
