package org.socialprescribing.referral.policy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.socialprescribing.platform.decider.Coded;
import org.socialprescribing.referral.domain.referral.ReasonCode;

/** Dated policy: what the outcome of a case means to the referrer. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CaseOutcomes(List<Policy> policies) {

  /** Whether the referrer got what was asked for. */
  public enum End implements Coded {
    COMPLETED,
    FAILED
  }

  /** What holds from a day on. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Policy(LocalDate validFrom, Map<String, End> outcomes) {}

  /** The entries in the order of their days. */
  public CaseOutcomes {
    policies = policies.stream().sorted(Comparator.comparing(Policy::validFrom)).toList();
  }

  /** What an outcome means on a day; one that is not listed is a failure, so that it is seen. */
  public End of(ReasonCode outcome, LocalDate closedOn) {
    return policies.stream()
        .filter(it -> !it.validFrom().isAfter(closedOn))
        .reduce((earlier, later) -> later)
        .orElse(policies.getFirst())
        .outcomes()
        .getOrDefault(outcome.value(), End.FAILED);
  }
}
