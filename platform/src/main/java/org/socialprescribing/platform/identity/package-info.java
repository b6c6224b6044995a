/** Who is asking, as the verified token says. */
@NullMarked
package org.socialprescribing.platform.identity;

import org.jspecify.annotations.NullMarked;
