/** The supervision sessions of a link worker. */
@NullMarked
package org.socialprescribing.supervision.views.sessions;

import org.jspecify.annotations.NullMarked;
