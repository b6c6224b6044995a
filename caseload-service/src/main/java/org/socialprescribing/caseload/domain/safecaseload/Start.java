package org.socialprescribing.caseload.domain.safecaseload;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.socialprescribing.caseload.domain.PersonId;

/**
 * One person taken on by a link worker.
 *
 * @param weight what the case counted when it was allocated; later policy does not change it
 * @param on date of allocation
 */
public record Start(PersonId person, BigDecimal weight, LocalDate on) {}
