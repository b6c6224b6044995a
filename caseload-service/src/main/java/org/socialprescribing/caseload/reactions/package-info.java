/** What this service does when it hears of referrals and link workers. */
@NullMarked
package org.socialprescribing.caseload.reactions;

import org.jspecify.annotations.NullMarked;
