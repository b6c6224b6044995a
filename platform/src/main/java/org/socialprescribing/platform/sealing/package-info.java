/**
 * Personal values that only a key per subject can open, and keyed hashes to find and to
 * pseudonymise by.
 */
@NullMarked
package org.socialprescribing.platform.sealing;

import org.jspecify.annotations.NullMarked;
