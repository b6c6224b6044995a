package org.socialprescribing.referral.domain.organisation;

/** The rules of organisations that a command can break. */
public enum OrganisationRule {
  /** It would merge into itself, or into what has merged into it. */
  MERGER_WITH_ITSELF,
  /** It has merged into another already. */
  ORGANISATION_MERGED,
  /** No practice belonged to it on that day. */
  ORGANISATION_WITHOUT_PRACTICES,
  /** Nothing is known of the practice on that day. */
  PRACTICE_NOT_KNOWN
}
