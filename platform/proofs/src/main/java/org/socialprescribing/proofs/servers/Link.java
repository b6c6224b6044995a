package org.socialprescribing.proofs.servers;

import java.time.Duration;

/** How a link behaves. */
public sealed interface Link {

  /** Passes everything on. */
  record Open() implements Link {}

  /** Loses every packet: nobody hears anything and nobody is told; later TCP sends it again. */
  record Stalled() implements Link {}

  /** Resets what is connected and refuses what is new. */
  record Refused() implements Link {}

  /** Late and narrow. */
  record Slow(Duration delay, long bytesPerSecond) implements Link {}
}
