package org.socialprescribing.referral.views.matches;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.socialprescribing.referral.domain.match.Match;

/** Two entries of the register that are alike. */
@Entity
@Table(name = "match_suggestion")
@SuppressWarnings("NullAway.Init")
public class MatchRow {
  @Id public UUID id;

  /** Place of the suggestion in the log. */
  public long position;

  /** Version of the stream. */
  public long version;

  public UUID one;
  public UUID other;

  /** Codes of what agrees, joined by commas. */
  public String agreeing;

  @Column(name = "suggested_on")
  public LocalDate suggestedOn;

  @Enumerated(EnumType.STRING)
  public Match status;

  List<String> agreeingCodes() {
    return List.of(agreeing.split(",", -1));
  }
}
