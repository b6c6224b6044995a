/** The dated figures and codes that this service works by. */
@NullMarked
package org.socialprescribing.referral.policy;

import org.jspecify.annotations.NullMarked;
