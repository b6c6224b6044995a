package org.socialprescribing.caseload.domain;

/** The id of a link worker, given where link workers are registered. */
public record LinkWorkerId(String value) {}
