package org.socialprescribing.referral.commands.person;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.socialprescribing.referral.domain.person.ErasureReason;
import org.socialprescribing.referral.domain.person.ErasureRequester;
import org.socialprescribing.referral.domain.person.PersonCommand.ErasePerson;
import org.socialprescribing.referral.domain.person.PersonId;

/**
 * Why a person is to be erased.
 *
 * @param reason ground of UK GDPR article 17(1)
 * @param requestedBy who asked for it
 */
record ErasureRequest(
    @NotNull @Schema(implementation = String.class, examples = "consent-withdrawn")
        ErasureReason reason,
    @NotNull @Schema(implementation = String.class, examples = "person")
        ErasureRequester requestedBy) {

  ErasePerson of(PersonId person, LocalDate today) {
    return new ErasePerson(person, reason, requestedBy, today);
  }
}
