package org.socialprescribing.referral.domain.person;

/**
 * How deprived the area is where a person lives (Index of Multiple Deprivation).
 *
 * @param decile 1 for the most deprived tenth of areas, 10 for the least
 */
public record Deprivation(int decile, ImdEdition edition) {

  public Deprivation {
    if (decile < 1 || decile > 10) {
      throw new IllegalArgumentException("a decile is 1 to 10");
    }
  }
}
