package org.socialprescribing.proofs.bench;

/**
 * A round of payments that a side is asked for.
 *
 * @param from number of the first command of every worker
 * @param each commands of every worker
 */
public record Round(Payments payments, long from, int each) {}
