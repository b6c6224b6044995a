package org.socialprescribing.platform.relay;

/**
 * What the world hears of an event.
 *
 * @param topic where it is published
 * @param key the aggregate's id: events of one key keep their order
 * @param type explicit, versioned name, for example {@code order.placed.v1}
 * @param data a record that is written as JSON
 */
public record PublishedEvent(String topic, String key, String type, Object data) {}
