package org.socialprescribing.referral.commands.person;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.sealing.KeyedIndex;
import org.socialprescribing.referral.domain.person.Identity;
import org.socialprescribing.referral.domain.person.IdentityKey;

/**
 * The keyed hashes of an identity.
 *
 * @param number of what only one person has; null without a number
 * @param alike of what people may share
 * @param numbered whether the number is valid
 */
record IndexKeys(@Nullable String number, Map<IdentityKey, String> alike, boolean numbered) {
  /** Purpose of the hashes of numbers. */
  static final String NUMBER = "person";

  static IndexKeys of(Identity identity, KeyedIndex index) {
    var alike = new EnumMap<IdentityKey, String>(IdentityKey.class);
    IdentityKey.of(identity).forEach((key, text) -> alike.put(key, index.of(key.code(), text)));
    return new IndexKeys(
        identity.matchedBy().map(key -> index.of(NUMBER, key)).orElse(null),
        alike,
        identity.hasValidNumber());
  }

  String[] hashes() {
    return alike.values().toArray(String[]::new);
  }
}
