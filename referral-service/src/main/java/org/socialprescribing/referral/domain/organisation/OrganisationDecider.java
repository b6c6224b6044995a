package org.socialprescribing.referral.domain.organisation;

import java.util.List;
import java.util.Objects;
import org.socialprescribing.platform.decider.Decider;
import org.socialprescribing.platform.decider.Rejection;
import org.socialprescribing.referral.domain.organisation.OrganisationEvent.OrganisationMerged;
import org.socialprescribing.referral.domain.organisation.OrganisationEvent.OrganisationRenamed;

/** A network or board merges once; told again, nothing is new. */
public final class OrganisationDecider
    implements Decider<Organisation, Succession, OrganisationEvent> {

  @Override
  public Organisation initial() {
    return Organisation.UNCHANGED;
  }

  @Override
  public List<OrganisationEvent> decide(Organisation state, Succession it) {
    if (Objects.equals(state.successions().get(it.on()), it)) {
      return List.of();
    }
    state.successions().values().stream()
        .filter(earlier -> !earlier.keepsCode())
        .findFirst()
        .ifPresent(
            merger -> {
              throw new Rejection(
                  OrganisationRule.ORGANISATION_MERGED,
                  it.code() + " merged into " + merger.into() + " on " + merger.on() + ".");
            });
    return List.of(
        it.keepsCode()
            ? new OrganisationRenamed(it.kind(), it.code(), it.name(), it.on())
            : new OrganisationMerged(it.kind(), it.code(), it.into(), it.name(), it.on()));
  }

  @Override
  public Organisation evolve(Organisation state, OrganisationEvent event) {
    return state.with(succession(event));
  }

  /** An event as the change that practices follow. */
  public static Succession succession(OrganisationEvent event) {
    return switch (event) {
      case OrganisationMerged(var kind, var code, var into, var name, var on) ->
          new Succession(kind, code, into, name, on);
      case OrganisationRenamed(var kind, var code, var name, var on) ->
          new Succession(kind, code, code, name, on);
    };
  }
}
