/** What became of the people whom a network approached with a list. */
@NullMarked
package org.socialprescribing.referral.views.cohorts;

import org.jspecify.annotations.NullMarked;
