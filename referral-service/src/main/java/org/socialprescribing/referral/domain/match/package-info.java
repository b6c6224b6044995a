/** Two entries of the register that may be one person, until somebody says whether they are. */
@NullMarked
package org.socialprescribing.referral.domain.match;

import org.jspecify.annotations.NullMarked;
