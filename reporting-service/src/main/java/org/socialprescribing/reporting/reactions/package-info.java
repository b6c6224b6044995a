/** What happens when an event is published: it is journalled once, under a pseudonym. */
@NullMarked
package org.socialprescribing.reporting.reactions;

import org.jspecify.annotations.NullMarked;
