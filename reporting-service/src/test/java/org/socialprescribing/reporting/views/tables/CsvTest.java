package org.socialprescribing.reporting.views.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvTest {
  private static final List<Column> COLUMNS =
      List.of(
          Column.report("year", "/year"),
          Column.row("name", "/name"),
          Column.row("payment", "/payment"),
          Column.row("people", "/missing/people"));

  @Test
  void commas_quotes_and_line_ends_are_quoted() {
    assertThat(csv(Map.of("name", "Abbey, \"Old\"\r\nTown")))
        .isEqualTo("year,name,payment,people\r\n2026-27,\"Abbey, \"\"Old\"\"\r\nTown\",,\r\n");
  }

  @Test
  void money_is_written_out_to_the_penny() {
    assertThat(csv(Map.of("payment", new BigDecimal("4000.00")))).contains("2026-27,,4000.00,\r\n");
  }

  @Test
  void a_hidden_figure_is_its_symbol_and_so_is_every_part_of_a_hidden_group() {
    assertThat(csv(Map.of("suppressed", List.of("payment", "missing"))))
        .contains("2026-27,,*,*\r\n");
  }

  private static String csv(Map<String, Object> row) {
    return Csv.of(
        COLUMNS, ReportTree.of(Map.of("year", "2026-27", "rows", List.of(row)), "rows", "*"));
  }
}
