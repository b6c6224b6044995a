package org.socialprescribing.platform.testing;

/** A running PostgreSQL and a running Kafka. */
interface Servers extends AutoCloseable {

  /** Host and port of the database server. */
  String databaseAddress();

  String database();

  String username();

  String password();

  /** Bootstrap servers of the broker. */
  String kafka();

  @Override
  void close();
}
