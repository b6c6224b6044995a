package org.socialprescribing.caseload.domain;

/** The opaque id of a person, given by the person register. */
public record PersonId(String value) {}
