package org.socialprescribing.proofs.chaos;

import java.util.Locale;
import org.socialprescribing.proofs.servers.Link;

/** Something that is done to the system. */
public sealed interface Disturbance {

  /** {@code kill -9} of one of the two replicas. */
  record KillReplica(int replica, When when) implements Disturbance {}

  /** {@code kill -9} of the service that consumes. */
  record KillConsumer(When when) implements Disturbance {}

  /** {@code kill -9} of the broker. */
  record KillBroker() implements Disturbance {}

  /** {@code kill -9} of the postmaster and all its backends. */
  record KillPostgres() implements Disturbance {}

  /** The link of a replica to the database or to the broker. */
  record Cut(int replica, Target target, Link link) implements Disturbance {}

  /** The end of a link that is not the replica. */
  enum Target {
    POSTGRES,
    KAFKA;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** When a process dies. */
  sealed interface When {
    /** Whatever it is doing. */
    record Whenever() implements When {}

    /** At the moment that this meter of the platform counts. */
    record AtMeter(String meter, int after) implements When {}
  }

  /** Where it belongs in the verdict. */
  default String kind() {
    return switch (this) {
      case KillReplica(var _, When.Whenever()) -> "replica killed";
      case KillReplica(var _, When.AtMeter _) -> "replica killed at a point";
      case KillConsumer _ -> "consumer killed";
      case KillBroker _ -> "broker killed";
      case KillPostgres _ -> "postgres killed";
      case Cut(var _, var target, Link.Slow _) -> "slow link to " + target;
      case Cut(var _, var target, Link.Stalled _) -> "silent partition from " + target;
      case Cut(var _, var target, Link.Refused _) -> "reset partition from " + target;
      case Cut(var _, var _, Link.Open _) -> "nothing";
    };
  }

  /** Whether it is a kill rather than a link. */
  default boolean isKill() {
    return switch (this) {
      case KillReplica _, KillConsumer _, KillBroker _, KillPostgres _ -> true;
      case Cut _ -> false;
    };
  }
}
