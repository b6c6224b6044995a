package org.socialprescribing.referral.commands.person;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.web.ProblemException;
import org.socialprescribing.referral.domain.person.AccessNeed;
import org.socialprescribing.referral.domain.person.SnomedCode;

/** An access need in a request; a code, a language or a note has to be there. */
@Schema(name = "AccessNeed")
public record AccessNeedPart(
    @NotNull @Schema(implementation = String.class, examples = "information-format")
        AccessNeed.Kind kind,
    @Nullable
        @Pattern(regexp = "[1-9][0-9]{5,17}")
        @Schema(
            examples = "224484003",
            description = "A SNOMED CT identifier of the reference set of the kind")
        String code,
    @Nullable @Size(max = 200) @Schema(examples = "What the code means") String term,
    @Nullable
        @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
        @Schema(examples = "pl", description = "Of an interpreter, as in BCP 47")
        String language,
    @Nullable @Size(max = 500) String note) {

  /**
   * The need.
   *
   * @throws ProblemException 400 when it says nothing
   */
  public AccessNeed need() {
    if (code == null && language == null && (note == null || note.isBlank())) {
      throw new ProblemException(
          400, "empty-access-need", "An access need has a code, a language or a note.");
    }
    return new AccessNeed(kind, code == null ? null : new SnomedCode(code), term, language, note);
  }
}
