package org.socialprescribing.reporting.views.caseload;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * What the caseload's figures are measured against.
 *
 * @param version of the definitions; raised with every change
 */
record CaseloadDefinitions(String version, List<Contacts> contactsPerCase) {

  /** How many contacts a case is expected to take, both ends included. */
  record Contacts(LocalDate validFrom, int lower, int upper, String source) {}

  /** The expectation in force on a date, or the first of all. */
  Contacts contactsOn(LocalDate date) {
    var byDate = Comparator.comparing(Contacts::validFrom);
    return contactsPerCase.stream()
        .filter(contacts -> !contacts.validFrom().isAfter(date))
        .max(byDate)
        .or(() -> contactsPerCase.stream().min(byDate))
        .orElseThrow(() -> new IllegalStateException("No contacts per case are defined"));
  }
}
