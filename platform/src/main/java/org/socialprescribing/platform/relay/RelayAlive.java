package org.socialprescribing.platform.relay;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Down when the loop has silently stopped. A database or broker that is away does not make it so:
 * the loop waits for them and says that it does.
 */
@Liveness
@Singleton
final class RelayAlive implements HealthCheck {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private final Relay relay;

  RelayAlive(Relay relay) {
    this.relay = relay;
  }

  @Override
  public HealthCheckResponse call() {
    var silence = relay.silence();
    return HealthCheckResponse.named("Relay loop")
        .status(silence.compareTo(LIMIT) < 0)
        .withData("silent-seconds", silence.toSeconds())
        .build();
  }
}
