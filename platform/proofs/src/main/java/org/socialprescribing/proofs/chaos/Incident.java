package org.socialprescribing.proofs.chaos;

import java.time.Duration;

/**
 * A disturbance in its place.
 *
 * @param at since the load began
 * @param lasts until it is put right
 */
public record Incident(Duration at, Duration lasts, Disturbance what) {}
