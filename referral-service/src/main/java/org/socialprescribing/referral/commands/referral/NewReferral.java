package org.socialprescribing.referral.commands.referral;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    @Nullable ReferralDetails details) {}
