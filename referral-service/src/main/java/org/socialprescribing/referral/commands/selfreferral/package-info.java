/** The door for people who refer themselves: a public form, and the same as JSON. */
@NullMarked
package org.socialprescribing.referral.commands.selfreferral;

import org.jspecify.annotations.NullMarked;
