/**
 * From the broker into a service: each event takes effect once, however often it arrives, and one
 * that cannot be handled waits with its whole key until somebody decides.
 */
@NullMarked
package org.socialprescribing.platform.inbox;

import org.jspecify.annotations.NullMarked;
