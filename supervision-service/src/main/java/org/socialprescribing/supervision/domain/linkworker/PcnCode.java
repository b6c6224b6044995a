package org.socialprescribing.supervision.domain.linkworker;

/** ODS code of a primary care network, such as U12345. */
public record PcnCode(String value) {}
