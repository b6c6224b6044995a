/** Everything that is held on a person, for the person. */
@NullMarked
package org.socialprescribing.referral.views.export;

import org.jspecify.annotations.NullMarked;
