package org.socialprescribing.platform.proof;

import java.util.List;
import org.socialprescribing.platform.decider.Decider;
import org.socialprescribing.platform.decider.Rejection;
import org.socialprescribing.platform.proof.CounterEvent.CounterRaised;

final class CounterDecider implements Decider<Long, Raise, CounterEvent> {
  @Override
  public Long initial() {
    return 0L;
  }

  @Override
  public List<CounterEvent> decide(Long state, Raise command) {
    if (command.by() < 0) {
      throw new Rejection(Raise.Rule.ONLY_UPWARDS, "A counter is raised by 0 or more.");
    }
    return command.by() == 0 ? List.of() : List.of(new CounterRaised(command.by()));
  }

  @Override
  public Long evolve(Long state, CounterEvent event) {
    return switch (event) {
      case CounterRaised(var by) -> state + by;
    };
  }
}
