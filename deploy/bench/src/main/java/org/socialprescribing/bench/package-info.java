/**
 * How fast the referral service takes in referrals, beside a FHIR server on HAPI's JPA storage that
 * is asked for the same in the same minute. Every server is a process of its own.
 */
@NullMarked
package org.socialprescribing.bench;

import org.jspecify.annotations.NullMarked;
