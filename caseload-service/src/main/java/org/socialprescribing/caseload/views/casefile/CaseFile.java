package org.socialprescribing.caseload.views.casefile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.caseload.views.cases.CaseSummary;

/**
 * One case with what was written in it.
 *
 * @param goals of the present plan, empty before there is one
 * @param contacts by date
 * @param closingSummary absent when none was written, or when the person was erased
 * @param personErasedOn the day on which the person was erased, and every text with them
 */
record CaseFile(
    @JsonUnwrapped CaseSummary overview,
    List<Goal> goals,
    List<Contact> contacts,
    @Nullable String closingSummary,
    @Nullable LocalDate personErasedOn) {

  /** A goal; the text is absent when the person was erased. */
  record Goal(@Nullable String text) {}

  /** A contact; the note is absent when none was written, or when the person was erased. */
  record Contact(
      String contactId,
      String linkWorkerId,
      LocalDate on,
      String format,
      String attendance,
      @Nullable Integer minutes,
      @Nullable String note) {}
}
