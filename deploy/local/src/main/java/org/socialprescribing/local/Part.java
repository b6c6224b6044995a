package org.socialprescribing.local;

/** Something that runs and must be stopped. */
sealed interface Part extends AutoCloseable
    permits ServiceProcess, Keycloak, Kafka, Postgres, DataLock {

  /** Stops it; does nothing when it has ended already. */
  @Override
  void close();

  /** When to stop it: lower ones first, equal ones together. */
  static int turn(Part part) {
    return switch (part) {
      case ServiceProcess _ -> 0;
      case Keycloak _ -> 1;
      case Kafka _ -> 2;
      case Postgres _ -> 3;
      case DataLock _ -> 4;
    };
  }
}
