package org.socialprescribing.supervision.domain.linkworker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SupervisionPoliciesTest {
  private final SupervisionPolicy old = from("2022-04-01");
  private final SupervisionPolicy current = from("2025-04-01");
  private final SupervisionPolicies policies = new SupervisionPolicies(List.of(current, old));

  @Test
  void the_policy_of_a_day_is_the_latest_that_had_begun() {
    assertThat(policies.on(LocalDate.parse("2025-03-31"))).isEqualTo(old);
    assertThat(policies.on(LocalDate.parse("2025-04-01"))).isEqualTo(current);
  }

  @Test
  void a_day_before_all_policies_is_judged_by_the_first() {
    assertThat(policies.on(LocalDate.parse("2020-01-01"))).isEqualTo(old);
  }

  @Test
  void there_is_always_a_policy() {
    assertThatThrownBy(() -> new SupervisionPolicies(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static SupervisionPolicy from(String day) {
    return new SupervisionPolicy(LocalDate.parse(day), "test", 1, Set.of(), Set.of());
  }
}
