package org.socialprescribing.caseload.domain.cases;

/** The ODS code of a general practice, for example A81001. */
public record PracticeCode(String value) {}
