package org.socialprescribing.ledger;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/**
 * Postings that are made together or not at all.
 *
 * @param action the client's name for it
 * @param legs one for each account; {@code If-Match} speaks of the first
 */
public record PostingRequest(@NotBlank String action, @NotEmpty List<@Valid Leg> legs) {

  /** What is posted to one account, in order. */
  public record Leg(@NotBlank String account, @NotEmpty List<Long> amounts) {}
}
