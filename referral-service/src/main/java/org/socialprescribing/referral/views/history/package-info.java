/** What happened to a referral, step by step: who, when, from where to where, and why. */
@NullMarked
package org.socialprescribing.referral.views.history;

import org.jspecify.annotations.NullMarked;
