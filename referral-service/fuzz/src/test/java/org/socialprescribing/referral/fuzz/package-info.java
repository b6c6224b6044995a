@org.jspecify.annotations.NullMarked
package org.socialprescribing.referral.fuzz;
