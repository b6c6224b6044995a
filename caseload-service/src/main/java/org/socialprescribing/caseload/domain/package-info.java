/** The ids that cases and safe caseloads share. */
@NullMarked
package org.socialprescribing.caseload.domain;

import org.jspecify.annotations.NullMarked;
