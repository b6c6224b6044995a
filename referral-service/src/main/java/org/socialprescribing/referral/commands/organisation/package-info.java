/** Imports of the national extracts about practices, their networks and their list sizes. */
@NullMarked
package org.socialprescribing.referral.commands.organisation;

import org.jspecify.annotations.NullMarked;
