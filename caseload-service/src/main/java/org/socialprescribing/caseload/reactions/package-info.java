/** What this service does when it hears of referrals, people and link workers. */
@NullMarked
package org.socialprescribing.caseload.reactions;

import org.jspecify.annotations.NullMarked;
