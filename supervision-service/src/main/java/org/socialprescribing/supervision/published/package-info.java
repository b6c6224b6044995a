/** What the world hears of link workers: versioned events, and the one switch that makes them. */
@NullMarked
package org.socialprescribing.supervision.published;

import org.jspecify.annotations.NullMarked;
