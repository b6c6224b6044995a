package org.socialprescribing.proofs.history;

import java.util.UUID;

/**
 * What a consumer did about an event.
 *
 * @param seq rises with each
 */
public record Effect(long seq, UUID event, String account, long amount) {}
