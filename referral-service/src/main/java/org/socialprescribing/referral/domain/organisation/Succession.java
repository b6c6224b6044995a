package org.socialprescribing.referral.domain.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From a day on, what was known by one code and name is known by another: a merger, or a new name
 * when the code stays.
 *
 * @param name of the successor
 */
public record Succession(
    OrganisationKind kind, String code, String into, String name, LocalDate on) {

  /** Whether only the name changes. */
  public boolean keepsCode() {
    return code.equals(into);
  }

  /** The assignment of a practice as it is afterwards; the same when it is not concerned. */
  public Assignment of(Assignment it) {
    return switch (kind) {
      case PCN ->
          concerns(it.pcn())
              ? new Assignment(
                  it.practiceName(), new PcnCode(into), name, it.subIcb(), it.icb(), it.icbName())
              : it;
      case ICB ->
          it.icb().equals(code)
              ? new Assignment(it.practiceName(), it.pcn(), it.pcnName(), it.subIcb(), into, name)
              : it;
    };
  }

  private boolean concerns(@Nullable PcnCode pcn) {
    return pcn != null && pcn.value().equals(code);
  }
}
