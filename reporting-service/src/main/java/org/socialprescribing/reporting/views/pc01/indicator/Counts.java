package org.socialprescribing.reporting.views.pc01.indicator;

/**
 * What is counted for one PCN or practice at the reporting date.
 *
 * @param patients registered list
 * @param patientsForAdjustment registered list on 1 January before the year
 * @param numerator distinct people with an accepted referral in the year
 * @param declined distinct people who declined in the year and are not in the numerator
 */
public record Counts(long patients, long patientsForAdjustment, long numerator, long declined) {

  /** Registered patients less those who declined: a personalised care adjustment. */
  public long denominator() {
    return Math.max(0, patients - declined);
  }

  /** The counts of two places together. */
  public Counts plus(Counts other) {
    return new Counts(
        patients + other.patients,
        patientsForAdjustment + other.patientsForAdjustment,
        numerator + other.numerator,
        declined + other.declined);
  }
}
