package org.socialprescribing.platform.sealing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.util.Optional;

/** The secrets of a service, each 32 random bytes in Base64, from a secret store. */
@ConfigMapping(prefix = "platform")
public interface SealingKeys {

  /** Wraps the keys of all subjects. */
  @WithName("sealing.master-key")
  String masterKey();

  /** Name of the master key, stored beside each key that it wraps. */
  @WithName("sealing.master-key-id")
  String masterKeyId();

  /** Keys the hashes of {@link KeyedIndex}. */
  @WithName("sealing.index-key")
  String indexKey();

  /** Keys {@link Pseudonyms}; only a service that pseudonymises has one. */
  @WithName("pseudonym-key")
  Optional<String> pseudonymKey();
}
