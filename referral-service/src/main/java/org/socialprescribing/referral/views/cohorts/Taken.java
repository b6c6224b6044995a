package org.socialprescribing.referral.views.cohorts;

import java.util.List;
import java.util.UUID;

/**
 * What a list led to when it was taken in; once it is, the same whenever it is asked for.
 *
 * @param lines how many the list has below its header
 * @param waiting how many of them are still to be decided: read the cohort to see how far it is
 * @param offered how many people were approached
 * @param notOffered every other line that is decided, in the order of the list
 */
public record Taken(
    UUID cohortId, int lines, int waiting, int offered, List<CohortItem> notOffered) {}
