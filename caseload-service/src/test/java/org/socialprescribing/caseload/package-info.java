@NullMarked
package org.socialprescribing.caseload;

import org.jspecify.annotations.NullMarked;
