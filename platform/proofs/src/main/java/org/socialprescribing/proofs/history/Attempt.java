package org.socialprescribing.proofs.history;

/**
 * One request.
 *
 * @param server who was asked
 * @param start when it was sent, in nanoseconds of this process
 * @param end when the answer came or was given up
 * @param status the HTTP status, 0 without an answer
 */
public record Attempt(String server, long start, long end, int status) {}
