package org.socialprescribing.supervision.commands.linkworker;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerCommand.RecordLeaving;

/**
 * Body of a leaving.
 *
 * @param leftOn last day in post; today when absent
 */
record LeaveRequest(@Nullable LocalDate leftOn) {

  RecordLeaving command(LocalDate today) {
    return new RecordLeaving(leftOn == null ? today : leftOn, today);
  }
}
