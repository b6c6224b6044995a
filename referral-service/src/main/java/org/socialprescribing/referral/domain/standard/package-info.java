/** Within which time a network answers a referral: pure figures of working time. */
@NullMarked
package org.socialprescribing.referral.domain.standard;

import org.jspecify.annotations.NullMarked;
