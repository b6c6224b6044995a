/** The write side of referrals over HTTP. */
@NullMarked
package org.socialprescribing.referral.commands.referral;

import org.jspecify.annotations.NullMarked;
