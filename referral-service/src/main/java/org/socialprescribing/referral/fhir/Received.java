package org.socialprescribing.referral.fhir;

import org.socialprescribing.referral.commands.referral.NewReferral;

/** What a message asks for. */
sealed interface Received {

  /** Take in this referral. */
  record Referral(NewReferral referral) implements Received {}

  /**
   * Change the referral of this conversation, or else of this request.
   *
   * @param request the sender's identifier of its request, or ours
   */
  record Update(String request, Change change) implements Received {}
}
