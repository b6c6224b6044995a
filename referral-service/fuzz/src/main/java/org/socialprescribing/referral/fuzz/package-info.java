/** Bodies that nobody thought of, at every door, for as long as somebody is willing to wait. */
@NullMarked
package org.socialprescribing.referral.fuzz;

import org.jspecify.annotations.NullMarked;
