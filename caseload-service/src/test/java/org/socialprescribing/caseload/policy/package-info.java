@NullMarked
package org.socialprescribing.caseload.policy;

import org.jspecify.annotations.NullMarked;
