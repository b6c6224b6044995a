package org.socialprescribing.platform.relay;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How the relay runs. */
@ConfigMapping(prefix = "platform.relay")
public interface RelaySettings {

  /** Whether this instance takes part at all. */
  boolean enabled();

  /** Events read and sent together. */
  int batchSize();

  /** Longest pause after an empty read; shorter when there was something a moment ago. */
  Duration idle();

  /** Pause before another attempt to become the one active relay, and after a failure. */
  Duration retry();

  /** How old an event may become behind a running transaction before it is warned of. */
  Duration heldAlert();

  /** CloudEvents source of everything that is sent. */
  String source();
}
