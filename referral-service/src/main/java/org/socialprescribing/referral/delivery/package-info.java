/**
 * What leaves by HTTP: a queue that is written with the events that cause it, and the worker that
 * empties it. At least once, in order per referral; what it says is for others to render.
 */
@NullMarked
package org.socialprescribing.referral.delivery;

import org.jspecify.annotations.NullMarked;
