/** What this service hears, held against the contracts. */
@NullMarked
package org.socialprescribing.supervision.reactions;

import org.jspecify.annotations.NullMarked;
