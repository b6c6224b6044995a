@NullMarked
package org.socialprescribing.caseload.domain.cases;

import org.jspecify.annotations.NullMarked;
