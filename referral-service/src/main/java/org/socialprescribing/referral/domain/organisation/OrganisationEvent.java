package org.socialprescribing.referral.domain.organisation;

import java.time.LocalDate;

/** What becomes of a network or a board. Its practices are told by events of their own. */
public sealed interface OrganisationEvent {

  /** It has ended, and what was its is another's from this day on. */
  record OrganisationMerged(
      OrganisationKind kind, String code, String into, String name, LocalDate on)
      implements OrganisationEvent {}

  /** It has another name from this day on. */
  record OrganisationRenamed(OrganisationKind kind, String code, String name, LocalDate on)
      implements OrganisationEvent {}
}
