package org.socialprescribing.referral.commands.referral;

import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.platform.web.ProblemException;
import org.socialprescribing.referral.domain.referral.Source;

/**
 * For which kinds of place a caller may refer: those that the claim {@code sources} of the token
 * lists, and general practice for a GP system. A token without the claim stands for no other.
 */
final class Sources {
  private Sources() {}

  /**
   * Lets a caller refer as this source.
   *
   * @throws ProblemException 403 when the caller does not stand for it
   */
  static void requireOwn(Caller caller, Source source) {
    var own =
        caller.all("sources").contains(source.code())
            || (source == Source.GP_PRACTICE && caller.has("gp-system"));
    if (!own) {
      throw new ProblemException(
          403, "source-not-yours", "Your token does not stand for " + source.code() + ".");
    }
  }
}
