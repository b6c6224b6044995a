package org.socialprescribing.reporting.views.tables;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.socialprescribing.reporting.views.capacity.SafeCaseload;

/** The dated policy figures that more than one view reads. */
final class Policies {

  @Produces
  @Singleton
  SafeCaseload safeCaseload() {
    return DatedData.read("/policy/safe-caseload.json", SafeCaseload.class);
  }
}
