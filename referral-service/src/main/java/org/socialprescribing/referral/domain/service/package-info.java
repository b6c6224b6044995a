/** The social prescribing service of a network: whom it takes, and how much it can carry. */
@NullMarked
package org.socialprescribing.referral.domain.service;

import org.jspecify.annotations.NullMarked;
