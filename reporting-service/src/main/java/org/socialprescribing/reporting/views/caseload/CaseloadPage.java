package org.socialprescribing.reporting.views.caseload;

import static org.socialprescribing.reporting.views.tables.PageColumn.Form.COUNT;
import static org.socialprescribing.reporting.views.tables.PageColumn.Form.DECIMAL;
import static org.socialprescribing.reporting.views.tables.PageColumn.Form.SHARE;
import static org.socialprescribing.reporting.views.tables.PageColumn.figure;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.reporting.views.disclosure.DisclosurePolicy;
import org.socialprescribing.reporting.views.tables.PageColumn;
import org.socialprescribing.reporting.views.tables.PageTable;
import org.socialprescribing.reporting.views.tables.ReportTree;

/** The caseload's part of the page. */
@Singleton
public final class CaseloadPage {
  private static final List<PageColumn> COLUMNS =
      List.of(
          figure("Open cases", "Waiting", "/open/waiting", COUNT),
          figure("Open cases", "Allocated", "/open/allocated", COUNT),
          figure("Open cases", "Active", "/open/active", COUNT),
          figure("Open cases", "On hold", "/open/onHold", COUNT),
          figure("Safe caseload", "Started", "/started", COUNT),
          figure("Safe caseload", "Weighted", "/weighted", DECIMAL),
          figure("Safe caseload", "Ceiling", "/ceiling", DECIMAL),
          figure("Safe caseload", "Used", "/used", SHARE),
          figure("Contacts", "Booked", "/contacts/booked", COUNT),
          figure("Contacts", "Attended", "/contacts/attended", COUNT),
          figure("Contacts", "Did not attend", "/contacts/didNotAttend", COUNT),
          figure("Closed cases", "Closed", "/perClosedCase/closed", COUNT),
          figure("Closed cases", "Median contacts", "/perClosedCase/medianContacts", DECIMAL),
          figure("Days to first contact", "Median", "/firstContact/medianDays", COUNT),
          figure("Days to first contact", "9 in 10", "/firstContact/p90Days", COUNT));

  private final Caseload caseload;
  private final DisclosurePolicy disclosures;

  CaseloadPage(Caseload caseload, DisclosurePolicy disclosures) {
    this.caseload = caseload;
    this.disclosures = disclosures;
  }

  /**
   * What the page shows.
   *
   * @param unattributed referrals without a known practice, or the symbol of a hidden figure
   */
  public record Section(
      String asOf,
      String from,
      String definitionVersion,
      long logPosition,
      String unattributed,
      PageTable table) {}

  /** The section as of today. */
  public Uni<Section> section(Caller caller, @Nullable String disclosure) {
    return caseload.report(new CaseloadQuery(null, disclosure), caller, null).map(this::section);
  }

  private Section section(CaseloadReport report) {
    var symbol = disclosures.rule().symbol();
    return new Section(
        PageColumn.written(report.asOf()),
        PageColumn.written(report.after().plusDays(1)),
        report.definitionVersion(),
        report.logPosition(),
        report.unattributed() == null ? symbol : report.unattributed().toString(),
        PageTable.of(COLUMNS, ReportTree.of(report, "rows", symbol)));
  }
}
