/** One case with its contacts, its plan and its texts. */
@NullMarked
package org.socialprescribing.caseload.views.casefile;

import org.jspecify.annotations.NullMarked;
