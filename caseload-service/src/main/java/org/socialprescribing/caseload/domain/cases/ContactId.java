package org.socialprescribing.caseload.domain.cases;

/** The id of one contact. */
public record ContactId(String value) {}
