package org.socialprescribing.referral.commands.service;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.referral.domain.referral.Need;
import org.socialprescribing.referral.domain.referral.ReasonCode;
import org.socialprescribing.referral.domain.service.Eligibility;

/** The bodies of requests about a network's service, and examples of them; a test sends these. */
final class ServiceRequests {
  static final String DESCRIBE =
      """
      {
        "ageFrom": 18,
        "groups": ["long-term-condition", "loneliness", "complex-social-needs"],
        "criteria": "Adults registered with a practice of the network. No crisis support."
      }
      """;

  static final String PAUSE =
      """
      { "reason": "no-capacity" }
      """;

  private ServiceRequests() {}

  record Describe(
      @Nullable @Min(0) @Max(120) Integer ageFrom,
      @Nullable @Min(0) @Max(120) Integer ageTo,
      @Nullable @Size(max = 20) @Schema(implementation = String[].class) List<@NotNull Need> groups,
      @NotBlank @Size(max = 2000) String criteria) {

    @AssertTrue(message = "must not be above ageTo")
    @Schema(hidden = true)
    boolean isAgeFrom() {
      return ageFrom == null || ageTo == null || ageFrom <= ageTo;
    }

    Eligibility eligibility() {
      return new Eligibility(ageFrom, ageTo, groups == null ? List.of() : groups, criteria);
    }
  }

  record Pause(
      @NotNull
          @Schema(
              implementation = String.class,
              pattern = ReasonCode.SHAPE,
              examples = "no-capacity")
          ReasonCode reason) {}
}
