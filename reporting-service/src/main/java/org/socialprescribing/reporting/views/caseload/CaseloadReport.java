package org.socialprescribing.reporting.views.caseload;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.reporting.views.capacity.SafeCaseload;

/**
 * The caseload of every PCN that the caller may see.
 *
 * @param asOf the day on which stages and people in post are taken
 * @param after the day before the period over which the rest is counted, which ends with {@code
 *     asOf}
 * @param unattributed referrals of the whole service that no practice could be found for yet; null
 *     when hidden
 * @param practices of a single PCN; absent in the list of all
 */
record CaseloadReport(
    LocalDate asOf,
    LocalDate after,
    String definitionVersion,
    long logPosition,
    String disclosure,
    SafeCaseload.Ceiling safeCaseload,
    CaseloadDefinitions.Contacts expectedContacts,
    @Nullable Long unattributed,
    List<CaseloadRow> rows,
    @Nullable List<CaseloadRow.OfPractice> practices) {}
