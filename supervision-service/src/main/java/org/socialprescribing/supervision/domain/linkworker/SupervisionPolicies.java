package org.socialprescribing.supervision.domain.linkworker;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * All policies that have been in force, oldest first.
 *
 * @param policies at least one
 */
public record SupervisionPolicies(List<SupervisionPolicy> policies) {

  /**
   * Puts them in order.
   *
   * @throws IllegalArgumentException when there is none
   */
  public SupervisionPolicies {
    if (policies.isEmpty()) {
      throw new IllegalArgumentException("no supervision policy");
    }
    policies =
        policies.stream().sorted(Comparator.comparing(SupervisionPolicy::validFrom)).toList();
  }

  /** The policy of a day; a day before the first policy is judged by the first. */
  public SupervisionPolicy on(LocalDate day) {
    return policies.reversed().stream()
        .filter(policy -> !policy.validFrom().isAfter(day))
        .findFirst()
        .orElse(policies.getFirst());
  }
}
