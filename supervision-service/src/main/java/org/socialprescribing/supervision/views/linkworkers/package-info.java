/** Link workers as they stand now, with the state of their clinical supervision. */
@NullMarked
package org.socialprescribing.supervision.views.linkworkers;

import org.jspecify.annotations.NullMarked;
