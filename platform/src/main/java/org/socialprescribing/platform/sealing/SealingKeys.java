package org.socialprescribing.platform.sealing;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** The secrets of a service, each 32 random bytes in Base64, from a secret store. */
@ConfigMapping(prefix = "platform.sealing")
public interface SealingKeys {

  /** Wraps the keys of all subjects. */
  String masterKey();

  /** Name of the master key, stored beside each key that it wraps. */
  String masterKeyId();

  /**
   * Master keys that were used before, by name. Each stays until nothing is wrapped by it any more:
   * see {@code POST /operations/keys/rewrap}.
   */
  Map<String, String> formerMasterKeys();

  /** Keys the hashes of {@link KeyedIndex}. */
  String indexKey();
}
