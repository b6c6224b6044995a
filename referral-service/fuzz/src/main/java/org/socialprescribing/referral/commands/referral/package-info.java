/** The door of this package, to be fuzzed: in its package, for what it needs is nobody else's. */
@NullMarked
package org.socialprescribing.referral.commands.referral;

import org.jspecify.annotations.NullMarked;
