package org.socialprescribing.caseload.commands.cases;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.caseload.domain.cases.Attendance;
import org.socialprescribing.caseload.domain.cases.CeilingOverride;
import org.socialprescribing.caseload.domain.cases.Format;
import org.socialprescribing.caseload.domain.cases.HoldReason;
import org.socialprescribing.caseload.domain.cases.Outcome;
import org.socialprescribing.caseload.domain.safecaseload.Complexity;

/** The bodies of the write side. A date that is left out is today. */
final class Requests {
  private static final int LONG_TEXT = 10_000;
  private static final int SHORT_TEXT = 2_000;
  private static final int MOST_GOALS = 50;
  private static final int MINUTES_OF_A_DAY = 1440;

  private Requests() {}

  /**
   * @param complexity standard when left out
   * @param override only needed beyond the safe caseload
   */
  record Allocate(
      @NotBlank @Size(max = 64) String linkWorkerId,
      @Nullable Complexity complexity,
      @Nullable LocalDate allocatedOn,
      @Valid @Nullable BeyondCeiling override) {}

  /** Why a case is allocated beyond the safe caseload. */
  record BeyondCeiling(@NotNull CeilingOverride.Reason reason) {}

  /**
   * @param note sealed with the person's key
   */
  record Contact(
      @Nullable LocalDate on,
      @NotNull Format format,
      @NotNull Attendance attendance,
      @Min(1) @Max(MINUTES_OF_A_DAY) @Nullable Integer minutes,
      @Size(max = LONG_TEXT) @Nullable String note) {}

  /** A personalised care and support plan. */
  record Plan(
      @Nullable LocalDate agreedOn,
      @NotNull @Size(max = MOST_GOALS) List<@Valid @NotNull Goal> goals,
      @Nullable LocalDate reviewOn) {}

  /**
   * @param text in the person's own words; sealed with the person's key
   */
  record Goal(@NotBlank @Size(max = SHORT_TEXT) String text) {}

  /** Lets a case rest. */
  record Hold(@NotNull HoldReason reason, @Nullable LocalDate on) {}

  /** Goes on with a case. */
  record Resume(@Nullable LocalDate on) {}

  /**
   * @param summary sealed with the person's key
   */
  record Close(
      @NotNull Outcome outcome,
      @Nullable LocalDate closedOn,
      @Size(max = LONG_TEXT) @Nullable String summary) {}
}
