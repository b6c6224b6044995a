package org.socialprescribing.local;

import java.util.Locale;

/** The services of the system, in the order of their ports. */
public enum Service {
  REFERRAL,
  CASELOAD,
  SUPERVISION,
  REPORTING;

  /** The name of the module, of the log file and of the application. */
  public String title() {
    return database() + "-service";
  }

  /** The name of its database and of the only role that may connect to it. */
  public String database() {
    return name().toLowerCase(Locale.ROOT);
  }
}
