package org.socialprescribing.platform.projections;

import io.quarkus.arc.DefaultBean;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Gives a service its engine, over nothing at all when it declares no projections. */
@Singleton
final class ProjectionBeans {

  @Produces
  @Singleton
  @DefaultBean
  ProjectionSet none() {
    return new ProjectionSet(new SourceLog("event"), List.of());
  }

  @Produces
  @Singleton
  Projections projections(Pool pool, ProjectionSet declared, ProjectionSettings settings) {
    return new Projections(pool, declared, settings.slice());
  }
}
