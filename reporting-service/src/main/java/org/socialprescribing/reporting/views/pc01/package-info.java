/** IIF PC-01 per PCN and practice, as JSON, CSV and a page. */
@NullMarked
package org.socialprescribing.reporting.views.pc01;

import org.jspecify.annotations.NullMarked;
