@NullMarked
package org.socialprescribing.caseload.reactions;

import org.jspecify.annotations.NullMarked;
