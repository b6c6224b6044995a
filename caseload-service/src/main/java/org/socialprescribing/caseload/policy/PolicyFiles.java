package org.socialprescribing.caseload.policy;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.socialprescribing.caseload.domain.safecaseload.SafeCaseloadPolicy;

/** Reads policy from the file that a deployment names, or else from the one that is shipped. */
final class PolicyFiles {
  private static final String SHIPPED = "/policy/safe-caseload.json";

  @Produces
  @Singleton
  SafeCaseloadPolicy safeCaseload(
      ObjectMapper json, @ConfigProperty(name = "caseload.policy.safe-caseload") Optional<Path> own)
      throws IOException {
    try (var file = own.isPresent() ? Files.newInputStream(own.get()) : shipped()) {
      return json.readValue(file, SafeCaseloadPolicy.class);
    }
  }

  private static InputStream shipped() {
    return Objects.requireNonNull(PolicyFiles.class.getResourceAsStream(SHIPPED), SHIPPED);
  }
}
