package org.socialprescribing.platform.sealing;

import jakarta.inject.Singleton;
import java.util.HexFormat;

/** Finds a row by a personal value without storing the value. */
@Singleton
public final class KeyedIndex {
  private final KeyedHash hash;

  KeyedIndex(SealingKeys keys) {
    this.hash = new KeyedHash(keys.indexKey());
  }

  /**
   * The hash to store and to look up.
   *
   * @param purpose separates kinds of values, so that equal values of two kinds do not match
   */
  public String of(String purpose, String value) {
    return HexFormat.of().formatHex(hash.of(purpose, value));
  }
}
