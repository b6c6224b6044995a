package org.socialprescribing.supervision.commands.linkworker;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerCommand.RecordSupervisionSession;
import org.socialprescribing.supervision.domain.linkworker.Profession;
import org.socialprescribing.supervision.domain.linkworker.SessionId;
import org.socialprescribing.supervision.domain.linkworker.SupervisionKind;
import org.socialprescribing.supervision.domain.linkworker.SupervisionPolicies;

/**
 * Body of a session.
 *
 * @param heldOn today when absent
 * @param supervisorProfession a code of the supervision policy
 * @param reflection what the link worker wants kept; from then on only the link worker reads it
 */
record SessionRequest(
    @NotNull SupervisionKind kind,
    @Nullable LocalDate heldOn,
    @Min(1) @Max(480) int minutes,
    @NotBlank @Size(max = 60) String supervisorProfession,
    @Nullable @Size(min = 1, max = 20000) String reflection) {

  RecordSupervisionSession command(
      SessionId id,
      @Nullable Sealed sealedReflection,
      SupervisionPolicies policies,
      LocalDate today) {
    var held = heldOn == null ? today : heldOn;
    return new RecordSupervisionSession(
        id,
        kind,
        held,
        minutes,
        new Profession(supervisorProfession),
        sealedReflection,
        policies.on(held),
        today);
  }
}
