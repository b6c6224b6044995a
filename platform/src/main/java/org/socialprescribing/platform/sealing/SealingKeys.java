package org.socialprescribing.platform.sealing;

import io.smallrye.config.ConfigMapping;

/** The secrets of a service, each 32 random bytes in Base64, from a secret store. */
@ConfigMapping(prefix = "platform.sealing")
public interface SealingKeys {

  /** Wraps the keys of all subjects. */
  String masterKey();

  /** Name of the master key, stored beside each key that it wraps. */
  String masterKeyId();

  /** Keys the hashes of {@link KeyedIndex}. */
  String indexKey();
}
