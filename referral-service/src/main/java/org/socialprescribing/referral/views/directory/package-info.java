/** The directory of practices and networks as it stands today. */
@NullMarked
package org.socialprescribing.referral.views.directory;

import org.jspecify.annotations.NullMarked;
