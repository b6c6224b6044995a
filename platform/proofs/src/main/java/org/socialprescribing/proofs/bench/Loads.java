package org.socialprescribing.proofs.bench;

/**
 * Loads of long streams, one after the other.
 *
 * @param first number of the first stream
 * @param streams how many are loaded
 * @param times how often each
 */
public record Loads(int first, int streams, int times) {}
