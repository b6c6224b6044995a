package org.socialprescribing.referral;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The date where the service is: business dates are days in England, whatever the server's zone.
 */
@Singleton
public final class Today {
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  /** Today's date. */
  public LocalDate date() {
    return LocalDate.now(ENGLAND);
  }
}
