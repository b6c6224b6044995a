/**
 * Cases: what happens between an accepted referral and its outcome.
 *
 * <p>A case is opened when a referral is accepted, waits, is allocated to a link worker within that
 * worker's safe caseload, becomes active with the first attended contact, gets a personalised plan,
 * may rest for a while and is closed with an outcome. Referrals and link workers belong to other
 * services and are known here by what they publish. People are known by an opaque id only: no name,
 * address or NHS number is ever held. Notes, goals and summaries are sealed with the person's key.
 */
@NullMarked
package org.socialprescribing.caseload;

import org.jspecify.annotations.NullMarked;
