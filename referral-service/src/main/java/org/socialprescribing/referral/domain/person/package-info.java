/** People who are referred: who they are, and where they are registered. */
@NullMarked
package org.socialprescribing.referral.domain.person;

import org.jspecify.annotations.NullMarked;
