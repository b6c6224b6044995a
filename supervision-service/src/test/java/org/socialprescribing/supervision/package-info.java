/** The service as its callers see it, and the shape of its code. */
@NullMarked
package org.socialprescribing.supervision;

import org.jspecify.annotations.NullMarked;
