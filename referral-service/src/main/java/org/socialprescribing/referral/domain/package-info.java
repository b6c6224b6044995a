/** The rules of the context, as pure functions over immutable values. */
@NullMarked
package org.socialprescribing.referral.domain;

import org.jspecify.annotations.NullMarked;
