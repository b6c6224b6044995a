/** One person's case from the accepted referral to its outcome: events, commands, state, rules. */
@NullMarked
package org.socialprescribing.caseload.domain.cases;

import org.jspecify.annotations.NullMarked;
