package org.socialprescribing.platform.projections;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How projections are built. */
@ConfigMapping(prefix = "platform.projections")
public interface ProjectionSettings {

  /** Whether this instance builds. It follows the log in any case. */
  @WithDefault("true")
  boolean enabled();

  /** Log positions that are projected in one transaction. */
  @WithDefault("1000000")
  long slice();

  /** Pause between two looks for something to build. */
  @WithDefault("1s")
  Duration idle();

  /**
   * Whether this instance is ready only when the version that it declares serves, and not already
   * when an older one does. For a release whose queries need the new version's columns: the old
   * replicas serve until then.
   */
  @WithDefault("false")
  boolean awaitOwnVersion();
}
