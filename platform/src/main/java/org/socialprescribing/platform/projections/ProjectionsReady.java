package org.socialprescribing.platform.projections;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when every projection is served by some version, or by this one if the settings say so. */
@Readiness
@Singleton
final class ProjectionsReady implements AsyncHealthCheck {
  private final Projections projections;
  private final ProjectionSettings settings;

  ProjectionsReady(Projections projections, ProjectionSettings settings) {
    this.projections = projections;
    this.settings = settings;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return projections
        .status()
        .map(
            all -> {
              var answer = HealthCheckResponse.named("projections");
              all.forEach(
                  status ->
                      answer.withData(
                          status.projection(), serves(status) ? "serves" : "not yet built"));
              return answer.status(all.stream().allMatch(this::serves)).build();
            });
  }

  private boolean serves(ProjectionStatus status) {
    var served = status.servedVersion();
    return served != null && (!settings.awaitOwnVersion() || served >= status.codeVersion());
  }
}
