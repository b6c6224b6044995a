package org.socialprescribing.reporting.views.pc01;

import static org.socialprescribing.reporting.views.tables.Column.report;
import static org.socialprescribing.reporting.views.tables.Column.row;

import java.util.List;
import org.socialprescribing.reporting.views.tables.Column;

/** The columns of the exports. Names and order are stable: new ones go to the end. */
final class Pc01Columns {
  private Pc01Columns() {}

  static final List<Column> NETWORKS =
      List.of(
          report("year", "/year"),
          report("reporting_date", "/reportingDate"),
          report("definition", "/definition/id"),
          report("definition_version", "/definitionVersion"),
          report("log_position", "/logPosition"),
          report("disclosure", "/disclosure"),
          row("pcn_code", "/pcnCode"),
          row("pcn_name", "/pcnName"),
          row("patients", "/patients"),
          row("numerator", "/numerator"),
          row("declined", "/declined"),
          row("denominator", "/denominator"),
          row("rate_percent", "/rate"),
          row("points", "/points"),
          row("payment_gbp", "/payment"),
          row("list_size_adjustment", "/listSizeAdjustment"),
          row("link_workers_wte", "/linkWorkers"),
          row("safe_annual_capacity", "/safeCapacity"),
          row("to_lower_needed", "/toLower/needed"),
          row("to_lower_people", "/toLower/people"),
          row("to_lower_wte", "/toLower/wte"),
          row("to_lower_wte_at_caution", "/toLower/wteAtCaution"),
          row("to_lower_beyond_capacity", "/toLower/beyondCapacity"),
          row("to_lower_wte_beyond_capacity", "/toLower/wteBeyondCapacity"),
          row("to_upper_needed", "/toUpper/needed"),
          row("to_upper_people", "/toUpper/people"),
          row("to_upper_wte", "/toUpper/wte"),
          row("to_upper_wte_at_caution", "/toUpper/wteAtCaution"),
          row("to_upper_beyond_capacity", "/toUpper/beyondCapacity"),
          row("to_upper_wte_beyond_capacity", "/toUpper/wteBeyondCapacity"),
          row("standing", "/standing"));

  static final List<Column> PRACTICES =
      List.of(
          report("year", "/year"),
          report("reporting_date", "/reportingDate"),
          report("definition_version", "/definitionVersion"),
          report("log_position", "/logPosition"),
          row("pcn_code", "/pcnCode"),
          row("practice_code", "/practiceCode"),
          row("practice_name", "/practiceName"),
          row("patients", "/patients"),
          row("numerator", "/numerator"),
          row("declined", "/declined"),
          row("denominator", "/denominator"),
          row("rate_percent", "/rate"));
}
