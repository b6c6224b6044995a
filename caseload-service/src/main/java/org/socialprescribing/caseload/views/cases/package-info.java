/** Cases at a glance, and which of them a caller may see. */
@NullMarked
package org.socialprescribing.caseload.views.cases;

import org.jspecify.annotations.NullMarked;
