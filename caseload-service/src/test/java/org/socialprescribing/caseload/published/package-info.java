@NullMarked
package org.socialprescribing.caseload.published;

import org.jspecify.annotations.NullMarked;
