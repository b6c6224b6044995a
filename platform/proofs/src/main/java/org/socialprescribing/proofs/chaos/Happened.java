package org.socialprescribing.proofs.chaos;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An incident as it went.
 *
 * @param start when it began, in nanoseconds of this process
 * @param repaired when the repair began
 * @param recovery from there until the part answered again
 * @param fired whether the process ended at the named point; null when none was named
 */
record Happened(
    Disturbance what, long start, long repaired, Duration recovery, @Nullable Boolean fired) {}
