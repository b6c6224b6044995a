/** Which area is how deprived, by tables that the deployer brings. */
@NullMarked
package org.socialprescribing.referral.commands.deprivation;

import org.jspecify.annotations.NullMarked;
