package org.socialprescribing.referral.fhir;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** The FHIR model takes seconds to be built: better beside the start than in the first request. */
@Singleton
final class WarmUp {

  void warm(@Observes StartupEvent start) {
    Infrastructure.getDefaultExecutor()
        .execute(() -> Fhir.write(Capability.statement(), Fhir.JSON));
  }
}
