/**
 * What arrives over HTTP, bounded before anything builds upon it: how large and how deep, how many
 * things and how long a number. Whoever parses a body reads it through here.
 */
@NullMarked
package org.socialprescribing.referral.bodies;

import org.jspecify.annotations.NullMarked;
