package org.socialprescribing.referral.commands.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.referral.commands.csv.Rejected;
import org.socialprescribing.referral.commands.csv.WrongColumns;
import org.socialprescribing.referral.domain.organisation.Assignment;
import org.socialprescribing.referral.domain.organisation.PcnCode;
import org.socialprescribing.referral.domain.organisation.PracticeCode;
import org.socialprescribing.referral.domain.organisation.PracticeCommand.AssignPractice;
import org.socialprescribing.referral.domain.organisation.PracticeCommand.RecordListSize;

class ExtractTest {
  private static final Path NATION = Path.of("../../shared/reference/nhs-organisations");
  private static final String OLD =
      "EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,PCN_CODE,PCN_NAME,CCG_CODE,STP_CODE,STP_NAME\n";
  private static final String NEW =
      "practice_code,practice_name,pcn_code,pcn_name,sub_icb_location_code,icb_code,icb_name,"
          + "extract_date\n";
  private static final String TOTALS = "CODE,SEX,AGE,NUMBER_OF_PATIENTS,EXTRACT_DATE\n";

  @Test
  void columns_are_found_by_their_old_and_their_new_names() {
    var expected =
        new AssignPractice(
            new PracticeCode("A00001"),
            new Assignment("Sample, North", new PcnCode("U00001"), "PCN", "00A", "QAA", "ICS"),
            LocalDate.of(2022, 1, 1));
    assertThat(
            PracticeExtract.read(
                    OLD + "01JAN2022,A00001,\"Sample, North\",U00001,PCN,00A,QAA,ICS\r\n")
                .commands())
        .containsExactly(expected);
    assertThat(
            PracticeExtract.read(
                    "\uFEFF" + NEW + "A00001,\"Sample, North\",U00001,PCN,00A,QAA,ICS,01Jan2022")
                .commands())
        .containsExactly(expected);
  }

  @Test
  void a_lone_u_stands_for_no_network() {
    var extract = PracticeExtract.read(OLD + "01Jan2022,A00001,Sample,U,Unallocated,00A,QAA,ICS");
    assertThat(((AssignPractice) extract.commands().getFirst()).assignment().pcn()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 Jan 2022,A00001,Sample,U,-,00A,QAA,ICS",
        "31Feb2022,A00001,Sample,U00001,PCN,00A,QAA,ICS",
        "01Jan2022,a practice,Sample,U,-,00A,QAA,ICS",
        "01Jan2022,A00001,Sample,X1,PCN,00A,QAA,ICS",
        "01Jan2022,A00001,,U,-,00A,QAA,ICS",
        "01Jan2022,A00001,Sample,U,-,somewhere,QAA,ICS",
        "01Jan2022,A00001,Sample",
        "01Jan2022,A00009,Twice,U,-,00A,QAA,ICS",
        "01Jan2022,A00001,Sam\u0000ple,U,-,00A,QAA,ICS",
        "01Jan2022,A00001,Sample,U00001,,00A,QAA,ICS"
      })
  void a_wrong_row_is_reported_with_its_line_and_the_others_are_kept(String row) {
    var good = "01Jan2022,A00009,Good,U,-,00A,QAA,ICS\n";
    var extract = PracticeExtract.read(OLD + good + "\n" + row + "\n");
    assertThat(extract.commands()).hasSize(1);
    assertThat(extract.rejected()).singleElement().returns(4, Rejected::line);
  }

  @Test
  void a_wrong_cell_is_told_by_its_column() {
    var extract =
        PracticeExtract.read(
            OLD
                + "01Jan2022,A00001,Sample,X1,PCN,00A,QAA,ICS\n"
                + "01Jan2022,A00002,%s,U,-,00A,QAA,ICS\n".formatted("x".repeat(201)));
    assertThat(extract.rejected())
        .containsExactly(
            new Rejected(2, "PCN_CODE", "PCN_CODE is neither U and five digits nor a lone U."),
            new Rejected(3, "PRACTICE_NAME", "PRACTICE_NAME is longer than 200 characters."));
  }

  @Test
  void only_totals_count_as_list_sizes() {
    var extract =
        ListSizeExtract.read(
            TOTALS + "A00001,ALL,ALL,120,01JAN2021\nA00002,FEMALE,ALL,60,01JAN2021\n");
    assertThat(extract.commands())
        .containsExactly(
            new RecordListSize(new PracticeCode("A00001"), 120, LocalDate.of(2021, 1, 1)));
    assertThat(extract.rejected()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "just text", "CODE,SEX\nA00001,ALL\n"})
  void a_file_without_the_columns_is_no_extract(String csv) {
    assertThatThrownBy(() -> ListSizeExtract.read(csv)).isInstanceOf(WrongColumns.class);
  }

  @Test
  void the_files_of_the_nation_are_read_without_a_wrong_row() throws Exception {
    assumeTrue(Files.isDirectory(NATION));
    var map = PracticeExtract.read(Files.readString(NATION.resolve("gp-reg-pat-prac-map.csv")));
    var all = ListSizeExtract.read(Files.readString(NATION.resolve("gp-reg-pat-prac-all.csv")));
    assertThat(map.rejected()).isEmpty();
    assertThat(map.commands()).hasSize(6527);
    assertThat(all.rejected()).isEmpty();
    assertThat(all.commands()).hasSize(6658);
  }
}
