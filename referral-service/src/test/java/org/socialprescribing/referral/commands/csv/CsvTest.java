package org.socialprescribing.referral.commands.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

  @Test
  void quotes_hold_commas_quotes_and_line_ends() {
    assertThat(Csv.parse("a,\"b \"\"c\"\", d\ne\"\nf,g\n"))
        .containsExactly(
            new Csv.Row(1, List.of("a", "b \"c\", d\ne")), new Csv.Row(3, List.of("f", "g")));
  }
}
