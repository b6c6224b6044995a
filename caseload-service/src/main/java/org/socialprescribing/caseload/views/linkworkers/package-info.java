/** Link workers as supervision publishes them, and how full their caseloads are. */
@NullMarked
package org.socialprescribing.caseload.views.linkworkers;

import org.jspecify.annotations.NullMarked;
