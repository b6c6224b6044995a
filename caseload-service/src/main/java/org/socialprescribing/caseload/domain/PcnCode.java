package org.socialprescribing.caseload.domain;

/** The ODS code of a primary care network, for example U12345. */
public record PcnCode(String value) {}
