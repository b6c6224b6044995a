@org.jspecify.annotations.NullUnmarked
package org.socialprescribing.referral.delivery;
