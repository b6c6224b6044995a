/** What link workers in post can safely take on: pure arithmetic over dated policy figures. */
@NullMarked
package org.socialprescribing.reporting.views.capacity;

import org.jspecify.annotations.NullMarked;
