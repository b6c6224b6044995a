package org.socialprescribing.referral.views.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The coded facts of a case; null is what was not told.
 *
 * @param attended contacts that took place, as the closing says or else as they were heard of
 * @param missed booked contacts that did not take place
 */
public record CaseFacts(
    @Nullable LocalDate openedOn,
    @Nullable LocalDate allocatedOn,
    @Nullable LocalDate firstContactOn,
    @Nullable LocalDate lastContactOn,
    int attended,
    int missed,
    @Nullable LocalDate planAgreedOn,
    @Nullable Integer planGoals,
    @Nullable LocalDate planReviewOn,
    @Nullable LocalDate closedOn,
    @Nullable String outcome) {}
