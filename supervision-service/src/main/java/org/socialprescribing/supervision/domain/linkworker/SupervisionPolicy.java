package org.socialprescribing.supervision.domain.linkworker;

import java.time.LocalDate;
import java.util.Set;

/**
 * What supervision is owed from a day on, as data.
 *
 * @param validFrom first day in force, Europe/London
 * @param source document and section that the figures come from
 * @param everyMonths a clinical session is due once in this many calendar months
 * @param relevantHealthProfessions whose clinical sessions meet the requirement
 * @param otherProfessions who may supervise, without meeting it
 */
public record SupervisionPolicy(
    LocalDate validFrom,
    String source,
    int everyMonths,
    Set<Profession> relevantHealthProfessions,
    Set<Profession> otherProfessions) {

  /** Whether a clinical session with this profession meets the requirement. */
  public boolean isRelevantHealthProfessional(Profession profession) {
    return relevantHealthProfessions.contains(profession);
  }

  boolean knows(Profession profession) {
    return isRelevantHealthProfessional(profession) || otherProfessions.contains(profession);
  }
}
