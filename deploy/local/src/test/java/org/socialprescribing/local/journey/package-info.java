/** The whole story of a referral, over HTTP, against the running system. */
@NullMarked
package org.socialprescribing.local.journey;

import org.jspecify.annotations.NullMarked;
