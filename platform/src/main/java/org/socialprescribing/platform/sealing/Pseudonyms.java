package org.socialprescribing.platform.sealing;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Stable stand-ins for ids, of no use to anyone without the key. */
@Singleton
public final class Pseudonyms {
  private final Optional<KeyedHash> hash;

  Pseudonyms(@ConfigProperty(name = "platform.pseudonym-key") Optional<String> key) {
    this.hash = key.map(KeyedHash::new);
  }

  /**
   * The pseudonym of an id: the first 128 bits of its keyed hash.
   *
   * @throws IllegalStateException when the service has no {@code platform.pseudonym-key}
   */
  public UUID of(String id) {
    var keyed =
        hash.orElseThrow(() -> new IllegalStateException("platform.pseudonym-key is not set"));
    var bits = ByteBuffer.wrap(keyed.of("pseudonym", id));
    return new UUID(bits.getLong(), bits.getLong());
  }
}
