package org.socialprescribing.referral.domain.match;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Identifies a pair of entries, in whichever order they are named. */
public record MatchId(UUID value) {

  /** The id of the pair. */
  static MatchId of(Pair pair) {
    var text = pair.one().value() + "+" + pair.other().value();
    return new MatchId(UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.US_ASCII)));
  }
}
