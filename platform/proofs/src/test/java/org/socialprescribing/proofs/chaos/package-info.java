/** A short run of the real thing. */
@NullMarked
package org.socialprescribing.proofs.chaos;

import org.jspecify.annotations.NullMarked;
