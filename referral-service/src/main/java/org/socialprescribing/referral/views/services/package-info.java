/** The services of networks as a referrer sees them before a referral is written. */
@NullMarked
package org.socialprescribing.referral.views.services;

import org.jspecify.annotations.NullMarked;
