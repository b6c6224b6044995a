package org.socialprescribing.caseload.domain.cases;

/** The id of a case, and of its stream. */
public record CaseId(String value) {}
