/** Says which entries of the register are one person. */
@NullMarked
package org.socialprescribing.referral.commands.match;

import org.jspecify.annotations.NullMarked;
