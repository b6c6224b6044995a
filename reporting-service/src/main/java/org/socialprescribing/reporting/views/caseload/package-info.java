/** Open cases, caseload used, contacts and waits per PCN and practice. */
@NullMarked
package org.socialprescribing.reporting.views.caseload;

import org.jspecify.annotations.NullMarked;
