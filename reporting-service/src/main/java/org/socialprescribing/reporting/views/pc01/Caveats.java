package org.socialprescribing.reporting.views.pc01;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.socialprescribing.reporting.views.capacity.SafeCaseload;
import org.socialprescribing.reporting.views.pc01.indicator.FinancialYear;
import org.socialprescribing.reporting.views.tables.PageColumn;

/** Says where a figure rests on less than its definition wants. */
final class Caveats {
  private Caveats() {}

  static List<String> of(
      List<PracticeCount> practices, FinancialYear year, LocalDate date, SafeCaseload policy) {
    var caveats = new ArrayList<String>();
    if (date.isBefore(year.lastDay())) {
      caveats.add("The year is running: figures up to " + PageColumn.written(date) + ".");
    }
    if (practices.isEmpty()) {
      caveats.add(
          "No practice is known to belong to one of your networks on "
              + PageColumn.written(date)
              + ".");
    }
    var late = count(practices, practice -> practice.listKnown() && !practice.listInTime());
    if (late > 0) {
      caveats.add(
          late
              + " practices have no list size recorded by "
              + PageColumn.written(date)
              + ": their earliest recorded list is used.");
    }
    var lateForAdjustment =
        count(practices, practice -> practice.listKnown() && !practice.adjustmentListInTime());
    if (lateForAdjustment > 0) {
      caveats.add(
          lateForAdjustment
              + " practices have no list size recorded by "
              + PageColumn.written(year.adjustmentDate())
              + ", on which the list size adjustment rests: their earliest recorded list is used.");
    }
    var none = count(practices, practice -> !practice.listKnown());
    if (none > 0) {
      caveats.add(none + " practices have no list size recorded at all and count as empty.");
    }
    if (!policy.covers(date)) {
      caveats.add("The safe caseload policy begins later; its first figures are used.");
    }
    return caveats;
  }

  private static long count(List<PracticeCount> practices, Predicate<PracticeCount> which) {
    return practices.stream().filter(which).count();
  }
}
