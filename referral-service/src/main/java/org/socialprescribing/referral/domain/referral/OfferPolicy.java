package org.socialprescribing.referral.domain.referral;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * How long a person's no is left to stand before a network approaches them again, through time. See
 * {@code proactive-offer.json}.
 */
public record OfferPolicy(List<Rule> rules) {

  /**
   * The figure from a day on.
   *
   * @param monthsAfterDecline months without another approach
   * @param source where it comes from
   */
  public record Rule(LocalDate validFrom, int monthsAfterDecline, String source) {}

  /** Who said no on this day or later is not approached on the day of an offer. */
  public LocalDate standsSince(LocalDate offeredOn) {
    var byDay = rules.stream().sorted(Comparator.comparing(Rule::validFrom)).toList();
    var inForce =
        byDay.stream()
            .filter(it -> !it.validFrom().isAfter(offeredOn))
            .reduce((earlier, later) -> later)
            .orElseGet(byDay::getFirst);
    return offeredOn.minusMonths(inForce.monthsAfterDecline()).plusDays(1);
  }
}
