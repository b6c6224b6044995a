package org.socialprescribing.proofs.bench;

import java.util.Map;

/**
 * Records that are to be sent once more.
 *
 * @param from the topic where they are
 * @param to the topic where they go
 * @param offsets of each partition, from which on
 * @param records how many
 */
public record Copy(
    String broker, String from, String to, Map<Integer, Long> offsets, int records) {}
