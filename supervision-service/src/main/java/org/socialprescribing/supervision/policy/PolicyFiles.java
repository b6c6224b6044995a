package org.socialprescribing.supervision.policy;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.socialprescribing.supervision.domain.linkworker.SupervisionPolicies;
import org.socialprescribing.supervision.domain.linkworker.SupervisionPolicy;

/** Reads policy from the file that a deployment names, or else from the one that is shipped. */
final class PolicyFiles {
  private static final String SHIPPED = "/policy/clinical-supervision.json";

  private record ClinicalSupervisionFile(List<SupervisionPolicy> policies) {}

  @Produces
  @Singleton
  SupervisionPolicies clinicalSupervision(
      ObjectMapper json,
      @ConfigProperty(name = "supervision.policy.clinical-supervision") Optional<Path> own)
      throws IOException {
    try (var file = own.isPresent() ? Files.newInputStream(own.get()) : shipped()) {
      return new SupervisionPolicies(
          json.readValue(file, ClinicalSupervisionFile.class).policies());
    }
  }

  private static InputStream shipped() {
    return Objects.requireNonNull(PolicyFiles.class.getResourceAsStream(SHIPPED), SHIPPED);
  }
}
