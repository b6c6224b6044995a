package org.socialprescribing.referral.views.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.referral.domain.organisation.PracticeCode;
import org.socialprescribing.referral.domain.person.Demographics;
import org.socialprescribing.referral.domain.person.Identity;
import org.socialprescribing.referral.domain.person.Registrations;

/**
 * What the register holds on a person today.
 *
 * @param person who it is; absent once the person was erased
 * @param registrations oldest first
 */
public record PersonRecord(
    UUID personId,
    @Nullable Identity person,
    @Nullable Demographics demographics,
    List<Registered> registrations,
    List<HeldAccessNeed.Shown> accessNeeds,
    @Nullable LocalDate erasedOn) {

  /**
   * With a practice.
   *
   * @param until the day on which the next one begins, absent when none is known
   */
  public record Registered(PracticeCode practiceCode, LocalDate from, @Nullable LocalDate until) {

    static List<Registered> of(Registrations registrations) {
      var dated = registrations.dated();
      var all = new ArrayList<Registered>();
      for (var i = 0; i < dated.size(); i++) {
        var next = i + 1 < dated.size() ? dated.get(i + 1).from() : null;
        all.add(new Registered(dated.get(i).practice(), dated.get(i).from(), next));
      }
      return List.copyOf(all);
    }
  }
}
