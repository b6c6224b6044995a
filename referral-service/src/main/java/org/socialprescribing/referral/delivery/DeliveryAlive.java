package org.socialprescribing.referral.delivery;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Down when the loop has silently stopped; a receiver that is away does not make it so. */
@Liveness
@Singleton
final class DeliveryAlive implements HealthCheck {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private final Meters meters;
  private final DeliverySettings settings;

  DeliveryAlive(Meters meters, DeliverySettings settings) {
    this.meters = meters;
    this.settings = settings;
  }

  @Override
  public HealthCheckResponse call() {
    var silence = settings.enabled() ? meters.silence() : Duration.ZERO;
    return HealthCheckResponse.named("Delivery loop")
        .status(silence.compareTo(LIMIT) < 0)
        .withData("silent-seconds", silence.toSeconds())
        .build();
  }
}
