/**
 * What the world hears of this context. Published events are types of their own: they carry coded
 * facts and no identity, and gain optional fields only.
 */
@NullMarked
package org.socialprescribing.referral.published;

import org.jspecify.annotations.NullMarked;
