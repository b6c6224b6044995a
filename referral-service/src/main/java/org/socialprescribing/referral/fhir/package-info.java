/**
 * The FHIR face: messages of the NHS Booking and Referral Standard (BaRS) in, Task and
 * ServiceRequest out. It turns messages into the commands that REST uses, and has no rules of its
 * own.
 */
@NullMarked
package org.socialprescribing.referral.fhir;

import org.jspecify.annotations.NullMarked;
