package org.socialprescribing.referral.domain.person;

import java.util.ArrayList;
import java.util.List;
import org.socialprescribing.referral.domain.person.Person.Registered;
import org.socialprescribing.referral.domain.person.PersonCommand.AssessDeprivation;
import org.socialprescribing.referral.domain.person.PersonCommand.NoteDemographics;
import org.socialprescribing.referral.domain.person.PersonCommand.RectifyDemographics;
import org.socialprescribing.referral.domain.person.PersonCommand.RectifyIdentity;
import org.socialprescribing.referral.domain.person.PersonEvent.DemographicsRecorded;
import org.socialprescribing.referral.domain.person.PersonEvent.DemographicsRectified;
import org.socialprescribing.referral.domain.person.PersonEvent.IdentityRectified;

/** How what is known about a person is added to and put right. What is known is not news. */
final class FactRules {
  private FactRules() {}

  static List<PersonEvent> note(Registered state, NoteDemographics it) {
    var known = state.demographics().filledFrom(it.said());
    return known.equals(state.demographics())
        ? List.of()
        : List.of(new DemographicsRecorded(it.person(), known, it.on()));
  }

  static List<PersonEvent> assess(Registered state, AssessDeprivation it) {
    var known = state.demographics().livingIn(it.deprivation());
    return known.equals(state.demographics())
        ? List.of()
        : List.of(new DemographicsRecorded(it.person(), known, it.on()));
  }

  /** Year of birth and deprivation follow from who the person is. */
  static List<PersonEvent> rectify(Registered state, RectifyIdentity it) {
    var events = new ArrayList<PersonEvent>();
    events.add(
        new IdentityRectified(
            it.person(), it.identity(), it.nhsNumberStatus(), it.reason(), it.on()));
    var right = state.demographics().bornIn(it.birthYear()).livingIn(it.deprivation());
    if (!right.equals(state.demographics())) {
      events.add(new DemographicsRectified(it.person(), right, it.reason(), it.on()));
    }
    return List.copyOf(events);
  }

  static List<PersonEvent> rectify(Registered state, RectifyDemographics it) {
    var held = state.demographics();
    var right =
        new Demographics(
            held.birthYear(),
            it.sex(),
            it.ethnicCategory(),
            held.deprivation(),
            it.priorityGroups());
    return right.equals(held)
        ? List.of()
        : List.of(new DemographicsRectified(it.person(), right, it.reason(), it.on()));
  }
}
