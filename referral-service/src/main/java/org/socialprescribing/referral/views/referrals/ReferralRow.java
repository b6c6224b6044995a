package org.socialprescribing.referral.views.referrals;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.referral.domain.referral.Escalation;
import org.socialprescribing.referral.domain.referral.Priority;
import org.socialprescribing.referral.domain.referral.ReferralEvent.ReferralWithdrawn;
import org.socialprescribing.referral.domain.referral.Source;

/** A referral, ready to be read. What the referrer wrote stays sealed. */
@Entity
@Table(name = "referral")
@SuppressWarnings("NullAway.Init")
public class ReferralRow {
  @Id public UUID id;

  /** Place of the first event in the log: the order of queues. */
  public long position;

  /** Version of the stream. */
  public long version;

  @Column(name = "person_id")
  public UUID personId;

  @Column(name = "practice_code")
  public @Nullable String practiceCode;

  @Column(name = "pcn_code")
  public @Nullable String pcnCode;

  @Enumerated(EnumType.STRING)
  public Source source;

  @Enumerated(EnumType.STRING)
  public Priority priority;

  /** Codes, joined by commas. */
  public String needs;

  /**
   * Ciphertext, sealed with the person's key; null once the person was erased. Not updatable, so
   * that nobody who has read the row before brings it back.
   */
  @Column(updatable = false)
  public @Nullable String reason;

  /** Ciphertext like the reason, of who referred; null when nobody said so. */
  @Column(updatable = false)
  public @Nullable String details;

  @Enumerated(EnumType.STRING)
  public Status status;

  @Column(name = "received_on")
  public LocalDate receivedOn;

  /** When it arrived: the hour where it is known, else the beginning of the day. */
  @Column(name = "received_at")
  public Instant receivedAt;

  /** Since when it has been the turn of those with whom it lies now. */
  @Column(name = "turn_since")
  public Instant turnSince;

  /** How loudly it has asked to be answered in this turn; null while it has not. */
  @Enumerated(EnumType.STRING)
  public @Nullable Escalation escalated;

  @Column(name = "accepted_on")
  public @Nullable LocalDate acceptedOn;

  @Column(name = "ended_on")
  public @Nullable LocalDate endedOn;

  /** Why it was declined or withdrawn, or how its case ended. */
  @Column(name = "end_reason")
  public @Nullable String endReason;

  /** Why it rests; null while it does not. */
  @Column(name = "hold_reason")
  public @Nullable String holdReason;

  @Column(name = "changed_at")
  public Instant changedAt;

  /** Who submitted it. */
  public String client;

  @Column(name = "sender_organisation")
  public @Nullable String senderOrganisation;

  @Column(name = "sender_endpoint")
  public @Nullable String senderEndpoint;

  public @Nullable String conversation;

  @Column(name = "sender_request")
  public @Nullable String senderRequest;

  /** Whether it should never have been sent, and so counts nowhere. */
  public boolean enteredInError() {
    return status == Status.WITHDRAWN
        && ReferralWithdrawn.ENTERED_IN_ERROR.value().equals(endReason);
  }

  /** The codes of the needs. */
  public List<String> needCodes() {
    return needs.isEmpty() ? List.of() : List.of(needs.split(",", -1));
  }
}
