package org.socialprescribing.referral.domain.person;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.socialprescribing.platform.decider.Coded;

/**
 * By what two entries without a common NHS number are alike. Every key joins several facts, so that
 * its hash betrays no frequent name; each survives another slip or change of the facts.
 */
public enum IdentityKey implements Coded {
  /** All that a referral must agree on to be about a known person. */
  NAMES_BIRTH_DATE_AND_POSTCODE {
    @Override
    Optional<String> of(NormalIdentity it) {
      return join(it.fullName(), join(it.birthDate(), it.postcode()));
    }
  },
  /** Survives a move, another given name and another spelling of the family name. */
  FAMILY_NAME_AND_BIRTH_DATE {
    @Override
    Optional<String> of(NormalIdentity it) {
      return join(it.familySound(), it.birthDate());
    }
  },
  /** Survives another family name and any given name. */
  BIRTH_DATE_AND_POSTCODE {
    @Override
    Optional<String> of(NormalIdentity it) {
      return join(it.birthDate(), it.postcode());
    }
  },
  /** Survives a slip in the birth date. */
  NAMES_AND_POSTCODE {
    @Override
    Optional<String> of(NormalIdentity it) {
      return join(it.familySound(), join(it.initial(), it.postcode()));
    }
  };

  abstract Optional<String> of(NormalIdentity identity);

  /** The keys of an identity in the clear, as far as it says enough for them. */
  public static Map<IdentityKey, String> of(Identity identity) {
    var normal = NormalIdentity.of(identity);
    var keys = new EnumMap<IdentityKey, String>(IdentityKey.class);
    for (var key : values()) {
      key.of(normal).ifPresent(text -> keys.put(key, text));
    }
    return keys;
  }

  private static Optional<String> join(Optional<String> one, Optional<String> other) {
    return one.flatMap(first -> other.map(second -> first + "|" + second));
  }
}
