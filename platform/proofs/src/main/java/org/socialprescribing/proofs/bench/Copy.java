package org.socialprescribing.proofs.bench;

import java.util.Map;

/**
 * Records that are to be sent once more.
 *
 * @param from the topic where they are
 * @param warmUp the topic where they go first, for nothing
 * @param to the topic where they go then
 * @param offsets of each partition, from which on
 * @param records how many
 */
public record Copy(
    String broker,
    String from,
    String warmUp,
    String to,
    Map<Integer, Long> offsets,
    int records) {}
