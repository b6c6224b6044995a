package org.socialprescribing.reporting.views.caseload;

import static org.socialprescribing.reporting.views.tables.Column.report;
import static org.socialprescribing.reporting.views.tables.Column.row;

import java.util.List;
import java.util.stream.Stream;
import org.socialprescribing.reporting.views.tables.Column;

/** The columns of the exports. Names and order are stable: new ones go to the end. */
final class CaseloadColumns {
  private CaseloadColumns() {}

  private static final List<Column> REPORT =
      List.of(
          report("as_of", "/asOf"),
          report("definition_version", "/definitionVersion"),
          report("log_position", "/logPosition"),
          report("disclosure", "/disclosure"),
          row("pcn_code", "/pcnCode"));

  private static final List<Column> MEASURES =
      List.of(
          row("open_waiting", "/open/waiting"),
          row("open_allocated", "/open/allocated"),
          row("open_active", "/open/active"),
          row("open_on_hold", "/open/onHold"),
          row("open_total", "/open/total"),
          row("referrals_received", "/referrals/received"),
          row("referrals_awaiting_decision", "/referrals/awaitingDecision"),
          row("referrals_accepted", "/referrals/accepted"),
          row("referrals_declined", "/referrals/declined"),
          row("referrals_withdrawn", "/referrals/withdrawn"),
          row("referrals_completed", "/referrals/completed"),
          row("contacts_booked", "/contacts/booked"),
          row("contacts_attended", "/contacts/attended"),
          row("contacts_did_not_attend", "/contacts/didNotAttend"),
          row("contacts_cancelled", "/contacts/cancelled"),
          row("contacts_attended_percent", "/contacts/attendedShare"),
          row("contacts_did_not_attend_percent", "/contacts/didNotAttendRate"),
          row("closed_cases", "/perClosedCase/closed"),
          row("closed_median_contacts", "/perClosedCase/medianContacts"),
          row("closed_within_expected", "/perClosedCase/withinExpected"),
          row("closed_within_expected_percent", "/perClosedCase/withinExpectedShare"),
          row("first_contact_people", "/firstContact/people"),
          row("first_contact_median_days", "/firstContact/medianDays"),
          row("first_contact_p90_days", "/firstContact/p90Days"));

  static final List<Column> NETWORKS =
      joined(
          REPORT,
          List.of(
              row("pcn_name", "/pcnName"),
              row("link_workers", "/linkWorkers"),
              row("link_workers_wte", "/wte"),
              row("people_started", "/started"),
              row("weighted", "/weighted"),
              row("ceiling", "/ceiling"),
              row("used", "/used")),
          MEASURES);

  static final List<Column> PRACTICES =
      joined(
          REPORT.stream().filter(column -> !column.name().equals("disclosure")).toList(),
          List.of(row("practice_code", "/practiceCode"), row("practice_name", "/practiceName")),
          MEASURES);

  private static List<Column> joined(List<Column> first, List<Column> second, List<Column> third) {
    return Stream.of(first, second, third).flatMap(List::stream).toList();
  }
}
