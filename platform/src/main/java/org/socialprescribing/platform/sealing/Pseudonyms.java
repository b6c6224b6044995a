package org.socialprescribing.platform.sealing;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.UUID;

/** Stable stand-ins for ids, of no use to anyone without the key. */
@Singleton
public final class Pseudonyms {
  private final SealingKeys keys;

  Pseudonyms(SealingKeys keys) {
    this.keys = keys;
  }

  /**
   * The pseudonym of an id: the first 128 bits of its keyed hash.
   *
   * @throws IllegalStateException when the service has no {@code platform.pseudonym-key}
   */
  public UUID of(String id) {
    var key =
        keys.pseudonymKey()
            .orElseThrow(() -> new IllegalStateException("platform.pseudonym-key is not set"));
    var bits = ByteBuffer.wrap(new KeyedHash(key).of("pseudonym", id));
    return new UUID(bits.getLong(), bits.getLong());
  }
}
