/** What this service does when it hears of something elsewhere. */
@NullMarked
package org.socialprescribing.supervision.reactions;

import org.jspecify.annotations.NullMarked;
