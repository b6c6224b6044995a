package org.socialprescribing.ledger;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.HistogramSnapshot;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A timer at which the process can end. */
final class HaltingTimer implements Timer {
  private final Timer timer;
  private final HaltSwitch halt;

  HaltingTimer(Timer timer, HaltSwitch halt) {
    this.timer = timer;
    this.halt = halt;
  }

  @Override
  public void record(long amount, TimeUnit unit) {
    halt.passed(getId().getName());
    timer.record(amount, unit);
  }

  @Override
  public <T> T record(Supplier<T> work) {
    halt.passed(getId().getName());
    return timer.record(work);
  }

  @Override
  public <T> T recordCallable(Callable<T> work) throws Exception {
    halt.passed(getId().getName());
    return timer.recordCallable(work);
  }

  @Override
  public void record(Runnable work) {
    halt.passed(getId().getName());
    timer.record(work);
  }

  @Override
  public long count() {
    return timer.count();
  }

  @Override
  public double totalTime(TimeUnit unit) {
    return timer.totalTime(unit);
  }

  @Override
  public double max(TimeUnit unit) {
    return timer.max(unit);
  }

  @Override
  public TimeUnit baseTimeUnit() {
    return timer.baseTimeUnit();
  }

  @Override
  public HistogramSnapshot takeSnapshot() {
    return timer.takeSnapshot();
  }

  @Override
  public Id getId() {
    return timer.getId();
  }
}
