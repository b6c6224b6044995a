package org.socialprescribing.supervision.domain.linkworker;

/** What a supervisor is by profession, a code of the {@link SupervisionPolicy}. */
public record Profession(String value) {}
