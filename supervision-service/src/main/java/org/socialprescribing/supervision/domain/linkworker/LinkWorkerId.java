package org.socialprescribing.supervision.domain.linkworker;

/**
 * Names a link worker without saying who it is.
 *
 * @param value as in the claim {@code link_worker_id}
 */
public record LinkWorkerId(String value) {}
