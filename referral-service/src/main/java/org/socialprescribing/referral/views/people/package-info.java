/** People as those see them who may know who they are. */
@NullMarked
package org.socialprescribing.referral.views.people;

import org.jspecify.annotations.NullMarked;
