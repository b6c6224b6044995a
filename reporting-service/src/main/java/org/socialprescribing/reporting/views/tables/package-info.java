/** What every table of figures has in common: scope, snapshot, CSV, formats. */
@NullMarked
package org.socialprescribing.reporting.views.tables;

import org.jspecify.annotations.NullMarked;
