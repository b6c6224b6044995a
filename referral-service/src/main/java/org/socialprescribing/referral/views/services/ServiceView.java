package org.socialprescribing.referral.views.services;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The service of a network, as a referrer needs to know it before writing a referral.
 *
 * @param acceptsReferrals whether it asks for referrals now; those that come are taken in anyway
 * @param pausedReason why not
 * @param eligibility absent while its manager has not described it
 * @param asAt when all of this was so
 */
public record ServiceView(
    String pcnCode,
    @Nullable String pcnName,
    boolean acceptsReferrals,
    @Nullable String pausedReason,
    @Nullable LocalDate pausedOn,
    @Nullable EligibilityPart eligibility,
    CapacityPart capacity,
    WaitPart expectedWait,
    Instant asAt,
    long version) {

  /** Whom it takes. */
  public record EligibilityPart(
      @Nullable Integer ageFrom,
      @Nullable Integer ageTo,
      List<String> groups,
      String criteria,
      LocalDate describedOn) {}

  /**
   * What it can carry.
   *
   * @param linkWorkersInPost on the day
   * @param safePeople weighted people whom they safely start in twelve months
   * @param startedPeople weighted people whom they have started in them
   * @param roomForPeople weighted people for whom there is room within the safe caseload
   */
  public record CapacityPart(
      int linkWorkersInPost,
      BigDecimal safePeople,
      BigDecimal startedPeople,
      BigDecimal roomForPeople,
      OpenCases openCases) {}

  /** Cases that are open, by stage. */
  public record OpenCases(long waiting, long inHand, long onHold) {}

  /**
   * From receipt to the first link worker, of the cases allocated in the last days.
   *
   * @param medianDays absent when there was none
   * @param cases how many there were
   */
  public record WaitPart(@Nullable BigDecimal medianDays, long cases, int ofLastDays) {}
}
