/** From the event table to the broker: at least once, in order per stream, nothing skipped. */
@NullMarked
package org.socialprescribing.platform.relay;

import org.jspecify.annotations.NullMarked;
