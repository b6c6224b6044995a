/** What waits for an answer, the most urgent and oldest first, and how long it may wait. */
@NullMarked
package org.socialprescribing.referral.views.queue;

import org.jspecify.annotations.NullMarked;
