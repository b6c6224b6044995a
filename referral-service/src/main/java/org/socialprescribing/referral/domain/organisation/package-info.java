/** Practices, the network each belongs to and how many patients each has, by date. */
@NullMarked
package org.socialprescribing.referral.domain.organisation;

import org.jspecify.annotations.NullMarked;
