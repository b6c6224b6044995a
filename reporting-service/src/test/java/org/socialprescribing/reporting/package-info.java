/** Figures against real servers, and against a second, naive way to count. */
@NullMarked
package org.socialprescribing.reporting;

import org.jspecify.annotations.NullMarked;
