package org.socialprescribing.supervision.commands.linkworker;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.supervision.domain.linkworker.Employer;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerCommand.RegisterLinkWorker;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerId;
import org.socialprescribing.supervision.domain.linkworker.PcnCode;
import org.socialprescribing.supervision.domain.linkworker.Wte;

/**
 * Body of a registration.
 *
 * @param wte whole-time equivalent, 1 is full time
 * @param startedOn today when absent
 * @param linkWorkerId as in the worker's token; made when absent
 */
record RegisterRequest(
    @NotBlank @Size(max = 200) String name,
    @NotBlank String pcnCode,
    @NotNull
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 2)
        BigDecimal wte,
    @NotNull Employer employer,
    boolean arrsFunded,
    @Nullable LocalDate startedOn,
    @Nullable @Pattern(regexp = "[A-Za-z0-9-]{1,64}") String linkWorkerId) {

  LinkWorkerId idOr(UUID made) {
    return new LinkWorkerId(linkWorkerId == null ? made.toString() : linkWorkerId);
  }

  RegisterLinkWorker command(LinkWorkerId id, Sealed sealedName, LocalDate today) {
    return new RegisterLinkWorker(
        id,
        sealedName,
        new PcnCode(pcnCode),
        new Wte(wte),
        employer,
        arrsFunded,
        startedOn == null ? today : startedOn,
        today);
  }
}
