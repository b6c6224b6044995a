package org.socialprescribing.referral.commands.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Rejection;
import org.socialprescribing.platform.web.ProblemException;
import org.socialprescribing.referral.domain.organisation.OrganisationKind;
import org.socialprescribing.referral.domain.organisation.OrganisationRule;
import org.socialprescribing.referral.domain.organisation.PcnCode;
import org.socialprescribing.referral.domain.organisation.PracticeCode;
import org.socialprescribing.referral.domain.organisation.PracticeCommand.MovePractice;
import org.socialprescribing.referral.domain.organisation.Succession;

/** The bodies of what operators say about organisations. */
final class Changes {
  private Changes() {}

  /** It ends, and its practices are another's. */
  record Merge(
      @NotBlank @Schema(examples = "U26345") String into,
      @NotBlank @Size(max = 200) @Schema(examples = "SHREWSBURY AND WEST PCN") String name,
      @NotNull @Schema(examples = "2026-04-01") LocalDate on) {

    Succession of(OrganisationKind kind, String code) {
      requireCode(kind, code);
      requireCode(kind, into);
      if (code.equals(into)) {
        throw new Rejection(
            OrganisationRule.MERGER_WITH_ITSELF, "It cannot merge into itself: rename it.");
      }
      return new Succession(kind, code, into, name, on);
    }
  }

  /** It has another name. */
  record Rename(
      @NotBlank @Size(max = 200) @Schema(examples = "SHREWSBURY CENTRAL PCN") String name,
      @NotNull @Schema(examples = "2026-04-01") LocalDate on) {

    Succession of(OrganisationKind kind, String code) {
      requireCode(kind, code);
      return new Succession(kind, code, code, name, on);
    }
  }

  /** A practice joins a network, and leaves the one in which it was. */
  record Join(
      @NotNull @Schema(implementation = String.class, examples = "U26345") PcnCode pcnCode,
      @NotBlank @Size(max = 200) @Schema(examples = "SOUTH WEST SHROPSHIRE PCN") String pcnName,
      @NotNull @Schema(examples = "2026-04-01") LocalDate from) {

    MovePractice of(String practice) {
      return new MovePractice(practice(practice), pcnCode, pcnName, from);
    }
  }

  /** A practice leaves its network for none. */
  record Leave(@NotNull @Schema(examples = "2026-04-01") LocalDate from) {

    MovePractice of(String practice) {
      return new MovePractice(practice(practice), null, null, from);
    }
  }

  private static PracticeCode practice(@Nullable String code) {
    if (code == null || !PracticeCode.isOne(code)) {
      throw ProblemException.notFound("practice");
    }
    return new PracticeCode(code);
  }

  private static void requireCode(OrganisationKind kind, String code) {
    if (!kind.isCode(code)) {
      throw new ProblemException(
          400, "malformed-code", "One of the codes is none of a " + kind.code() + ".");
    }
  }
}
