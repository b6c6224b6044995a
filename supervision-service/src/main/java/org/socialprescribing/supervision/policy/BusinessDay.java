package org.socialprescribing.supervision.policy;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day it is where the service is given. */
@Singleton
public final class BusinessDay {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private final Clock clock = Clock.system(LONDON);

  /** Today. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }
}
