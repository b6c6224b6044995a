package org.socialprescribing.supervision.commands.linkworker;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerCommand.ClearForIndependentPractice;

/**
 * Body of a clearance.
 *
 * @param clearedOn today when absent
 */
record ClearRequest(@Nullable LocalDate clearedOn) {

  ClearForIndependentPractice command(LocalDate today) {
    return new ClearForIndependentPractice(clearedOn == null ? today : clearedOn, today);
  }
}
