package org.socialprescribing.platform.relay;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How the relay runs. */
@ConfigMapping(prefix = "platform.relay")
public interface RelaySettings {

  /** Whether this instance takes part at all. */
  boolean enabled();

  /** Events read, sent and acknowledged together; below the emitter's buffer. */
  int batchSize();

  /** Pause after an empty read. */
  Duration idle();

  /** Pause before another attempt to become the one active relay, and after a failure. */
  Duration retry();

  /** CloudEvents source of everything that is sent. */
  String source();
}
