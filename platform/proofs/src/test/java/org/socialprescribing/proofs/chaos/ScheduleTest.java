package org.socialprescribing.proofs.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.socialprescribing.proofs.chaos.Disturbance.KillReplica;
import org.socialprescribing.proofs.chaos.Disturbance.When.AtMeter;

class ScheduleTest {
  @Property(tries = 50)
  void a_full_run_has_twenty_kills_and_five_links_in_ten_minutes(@ForAll long seed) {
    var schedule = Schedule.full(seed);
    assertThat(schedule.incidents()).filteredOn(i -> i.what().isKill()).hasSize(20);
    assertThat(schedule.incidents()).filteredOn(i -> !i.what().isKill()).hasSize(5);
    assertThat(schedule.length()).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
    assertThat(schedule.incidents().stream().map(i -> i.what().kind()).collect(Collectors.toSet()))
        .contains("broker killed", "postgres killed", "consumer killed", "replica killed");
  }

  @Property(tries = 50)
  void a_full_run_kills_at_every_point_between_commit_and_effect(@ForAll long seed) {
    assertThat(Schedule.full(seed).incidents())
        .extracting(Incident::what)
        .filteredOn(what -> what instanceof KillReplica(var _, AtMeter _))
        .extracting(what -> ((AtMeter) ((KillReplica) what).when()).meter())
        .contains(
            Schedule.COMMITTED,
            Schedule.ACKNOWLEDGED,
            Schedule.PUBLISHED,
            Schedule.APPLIED,
            Schedule.CONSUMED);
  }

  @Property(tries = 50)
  void incidents_come_one_after_the_other_and_end_within_the_run(@ForAll long seed) {
    var schedule = Schedule.small(seed);
    var end = Duration.ZERO;
    for (var incident : schedule.incidents()) {
      assertThat(incident.at()).isGreaterThan(end);
      end = incident.at().plus(incident.lasts());
    }
    assertThat(end).isLessThan(schedule.length());
  }

  @Property(tries = 50)
  void the_same_seed_gives_the_same_schedule(@ForAll long seed) {
    assertThat(Schedule.full(seed)).isEqualTo(Schedule.full(seed));
    assertThat(Schedule.small(seed)).isEqualTo(Schedule.small(seed));
  }
}
