package org.socialprescribing.platform.eventstore;

/**
 * Names one stream of events.
 *
 * @param type kind of aggregate, for example {@code order}
 * @param id the aggregate's id
 */
public record StreamId(String type, String id) {}
