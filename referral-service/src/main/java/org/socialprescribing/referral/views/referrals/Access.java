package org.socialprescribing.referral.views.referrals;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.identity.Caller;

/** Who may see a referral, and who may decide on it. */
public final class Access {
  private Access() {}

  /** Who submits on behalf of a token: its organisation, or else its client or user. */
  public static String clientOf(Caller caller) {
    var organisation = caller.one("organisation");
    var client = caller.one("azp");
    return organisation != null
        ? organisation
        : Objects.requireNonNullElse(client, caller.subject());
  }

  /** Whoever submitted it, and whoever may decide on it. */
  public static boolean sees(Caller caller, ReferralRow row) {
    return submitted(caller, row) || decides(caller, row);
  }

  /** Whether the caller's organisation made the referral. */
  public static boolean submitted(Caller caller, ReferralRow row) {
    return (caller.has("referrer") || caller.has("gp-system"))
        && row.client.equals(clientOf(caller));
  }

  /** The people of its network; of any network while it has none. */
  public static boolean decides(Caller caller, ReferralRow row) {
    return row.pcnCode == null ? isOfNetwork(caller) : actsFor(caller, row.pcnCode);
  }

  /** Whether the caller works for a network and may act for this one. */
  public static boolean actsFor(Caller caller, @Nullable String pcn) {
    return isOfNetwork(caller) && pcn != null && caller.all("pcns").contains(pcn);
  }

  private static boolean isOfNetwork(Caller caller) {
    return caller.has("link-worker") || caller.has("pcn-manager");
  }
}
