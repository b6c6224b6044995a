/** A link worker in post, and the supervision that goes with the post. */
@NullMarked
package org.socialprescribing.supervision.domain.linkworker;

import org.jspecify.annotations.NullMarked;
