package org.socialprescribing.referral.commands.referral;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.referral.commands.person.Described.Circumstances;
import org.socialprescribing.referral.domain.organisation.PracticeCode;
import org.socialprescribing.referral.domain.person.EthnicCategory;
import org.socialprescribing.referral.domain.person.Identity;
import org.socialprescribing.referral.domain.person.Sex;
import org.socialprescribing.referral.domain.referral.Need;
import org.socialprescribing.referral.domain.referral.Priority;
import org.socialprescribing.referral.domain.referral.ReferralDetails;
import org.socialprescribing.referral.domain.referral.Sender;
import org.socialprescribing.referral.domain.referral.Source;

/**
 * A referral as it arrives, whichever way it came.
 *
 * @param practice where the person is registered, if the referrer said so
 * @param reason what the referrer wrote, in the clear
 * @param details who referred and how to reach the person, in the clear
 * @param circumstances priority groups and access needs of the person, in the clear
 */
public record NewReferral(
    Identity identity,
    @Nullable Sex sex,
    @Nullable EthnicCategory ethnicCategory,
    @Nullable PracticeCode practice,
    Source source,
    Priority priority,
    List<Need> needs,
    String reason,
    Sender sender,
    LocalDate receivedOn,
    @Nullable ReferralDetails details,
    Circumstances circumstances) {

  /** Of a person of whose circumstances nothing is said. */
  public NewReferral(
      Identity identity,
      @Nullable Sex sex,
      @Nullable EthnicCategory ethnicCategory,
      @Nullable PracticeCode practice,
      Source source,
      Priority priority,
      List<Need> needs,
      String reason,
      Sender sender,
      LocalDate receivedOn,
      @Nullable ReferralDetails details) {
    this(
        identity,
        sex,
        ethnicCategory,
        practice,
        source,
        priority,
        needs,
        reason,
        sender,
        receivedOn,
        details,
        Circumstances.UNSAID);
  }

  /** The same referral, of a person of whom this is said as well. */
  public NewReferral with(Circumstances said) {
    return new NewReferral(
        identity,
        sex,
        ethnicCategory,
        practice,
        source,
        priority,
        needs,
        reason,
        sender,
        receivedOn,
        details,
        said);
  }
}
