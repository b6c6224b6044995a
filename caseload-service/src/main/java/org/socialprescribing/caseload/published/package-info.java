/** What the world hears of cases: versioned public events, and the one switch that makes them. */
@NullMarked
package org.socialprescribing.caseload.published;

import org.jspecify.annotations.NullMarked;
