package org.socialprescribing.referral.views.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is held on a person, in the order in which they would ask.
 *
 * @param today what the register says today; of an erased person no more than when
 * @param history everything that was ever recorded on the person's entry
 * @param alsoKnownAs entries that were merged into this one, with their own histories
 * @param messages referral messages of other systems that were taken
 * @param readings who has read the record, this export included
 * @param actions what operators did to the record
 * @param published what other services were told
 */
record Export(
    UUID personId,
    Instant exportedAt,
    JsonNode today,
    List<Fact> history,
    List<OtherEntry> alsoKnownAs,
    List<Referral> referrals,
    List<Message> messages,
    List<Reading> readings,
    List<Action> actions,
    List<Published> published) {

  /**
   * Something that was recorded.
   *
   * @param by who recorded it, as the identity service knows them
   * @param facts what exactly, opened; a sealed value that nobody can open any more is said so
   */
  record Fact(Instant at, String what, String by, JsonNode facts) {}

  /** An entry of the register that turned out to be the same person. */
  record OtherEntry(UUID personId, List<Fact> history) {}

  /** A referral from beginning to end. */
  record Referral(UUID referralId, String status, List<Fact> history) {}

  /** A message that arrived. */
  record Message(Instant at, String from, String messageId) {}

  /**
   * Somebody looked.
   *
   * @param actingFor their organisation or client
   * @param purpose what was read: a referral, the person's entry, this export
   */
  record Reading(
      Instant at, String by, String actingFor, String purpose, @Nullable UUID referralId) {}

  /** An operator did something. */
  record Action(Instant at, String by, String action, @Nullable String detail) {}

  /** Something that left the service, with a number in place of a name. */
  record Published(Instant at, String topic, String type, JsonNode data) {}
}
