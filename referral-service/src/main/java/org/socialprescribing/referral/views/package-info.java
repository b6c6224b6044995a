/** What can be read: one folder for each read model. */
@NullMarked
package org.socialprescribing.referral.views;

import org.jspecify.annotations.NullMarked;
