package org.socialprescribing.platform.operations;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Figures that only the database knows. Declare a bean; they are taken every few seconds and shown
 * as gauges, on every instance alike.
 */
public interface Sampled {

  /** Name of each gauge and its value now. */
  Uni<Map<String, Double>> sample(Mutiny.StatelessSession session);
}
