package org.socialprescribing.caseload.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.socialprescribing.caseload.domain.LinkWorkerId;
import org.socialprescribing.caseload.domain.PcnCode;
import org.socialprescribing.caseload.domain.safecaseload.Caseload;
import org.socialprescribing.caseload.domain.safecaseload.Complexity;
import org.socialprescribing.caseload.domain.safecaseload.LinkWorker;
import org.socialprescribing.caseload.domain.safecaseload.SafeCaseloadPolicy;
import org.socialprescribing.platform.json.JsonShape;

class PolicyFilesTest {
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
  private static final Path SHIPPED = Path.of("..", "contracts", "policy", "safe-caseload.json");

  @Test
  void the_shipped_policy_gives_a_full_time_established_worker_250_and_caution_from_200()
      throws IOException {
    var policy = read(Optional.empty());
    var worker =
        new LinkWorker(
            new LinkWorkerId("lw-1"),
            new PcnCode("U12345"),
            BigDecimal.ONE,
            MARCH.minusYears(2),
            MARCH.minusYears(2),
            null);

    var standing = new Caseload(worker, List.of(), policy).on(MARCH);

    assertThat(standing.ceiling()).isEqualByComparingTo("250");
    assertThat(standing.caution()).isEqualByComparingTo("200");
    assertThat(policy.weight(Complexity.VERY_COMPLEX, MARCH)).isEqualByComparingTo("2.5");
  }

  @Test
  void every_figure_says_where_it_comes_from() throws IOException {
    var policy = read(Optional.empty());

    assertThat(
            Stream.of(
                    policy.ceilings(),
                    policy.weights(),
                    policy.phases(),
                    policy.maturities(),
                    policy.services())
                .flatMap(List::stream))
        .hasSizeGreaterThanOrEqualTo(5)
        .allSatisfy(figure -> assertThat(figure.source()).isNotBlank());
  }

  @Test
  void a_deployment_may_bring_its_own_file(@TempDir Path folder) throws IOException {
    var own = folder.resolve("own.json");
    Files.writeString(own, Files.readString(SHIPPED).replace("1.5", "1.75"));

    assertThat(read(Optional.of(own)).weight(Complexity.COMPLEX, MARCH))
        .isEqualByComparingTo("1.75");
  }

  private static SafeCaseloadPolicy read(Optional<Path> own) throws IOException {
    ObjectMapper json = JsonShape.mapper();
    return new PolicyFiles().safeCaseload(json, own);
  }
}
