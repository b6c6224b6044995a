@NullMarked
package org.socialprescribing.caseload.domain.safecaseload;

import org.jspecify.annotations.NullMarked;
