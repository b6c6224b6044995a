/** What this context does when it hears from others. */
@NullMarked
package org.socialprescribing.referral.reactions;

import org.jspecify.annotations.NullMarked;
