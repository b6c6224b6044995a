/**
 * Referrals: where a person enters the service.
 *
 * <p>This context keeps the register of people, the register of practices with the networks they
 * belong to, and every referral from its receipt to its end. It speaks FHIR with the systems of
 * referrers, and REST with people. It says who was referred, by whom and where to; what happens
 * inside a case belongs to the caseload context. A referral that cannot be attributed to a network
 * waits for a person to place it, and is never refused for that.
 */
@NullMarked
package org.socialprescribing.referral;

import org.jspecify.annotations.NullMarked;
