/** The rules of a link worker, told as stories. */
@NullMarked
package org.socialprescribing.supervision.domain.linkworker;

import org.jspecify.annotations.NullMarked;
