package org.socialprescribing.ledger;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.core.instrument.distribution.pause.PauseDetector;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.inject.Singleton;

/** The platform counts at the places where a crash hurts most; here such a count can be one. */
@Singleton
public final class HaltingRegistry extends SimpleMeterRegistry {
  private final HaltSwitch halt;

  HaltingRegistry(HaltSwitch halt) {
    super(SimpleConfig.DEFAULT, Clock.SYSTEM);
    this.halt = halt;
  }

  @Override
  protected Counter newCounter(Meter.Id id) {
    var counter = super.newCounter(id);
    return new Counter() {
      @Override
      public void increment(double amount) {
        halt.passed(id.getName());
        counter.increment(amount);
      }

      @Override
      public double count() {
        return counter.count();
      }

      @Override
      public Id getId() {
        return id;
      }
    };
  }

  @Override
  protected Timer newTimer(
      Meter.Id id, DistributionStatisticConfig distribution, PauseDetector pauses) {
    return new HaltingTimer(super.newTimer(id, distribution, pauses), halt);
  }
}
